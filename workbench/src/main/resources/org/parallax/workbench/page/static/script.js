// Tells the style sheet, before anything is drawn, that scripts run.
document.documentElement.classList.add("script");
