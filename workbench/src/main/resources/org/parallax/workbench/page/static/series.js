// The interactive chart of a series. Without it the static drawing stays.

const style = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

/** The colour that a variable has now; light-dark() is resolved by asking an element. */
function colour(name) {
  const probe = document.createElement("span");
  probe.style.color = `var(${name})`;
  document.body.append(probe);
  const value = getComputedStyle(probe).color;
  probe.remove();
  return value;
}

/** A number as the page's language groups it, with a true minus sign. */
const shown = (value) => value.toLocaleString(document.documentElement.lang).replace("-", "\u2212");

export class SeriesChart extends HTMLElement {
  async connectedCallback() {
    if (!window.echarts) {
      return;
    }
    const answer = await fetch(this.dataset.src, { headers: { Accept: "application/json" } });
    if (!answer.ok) {
      return;
    }
    this.data = await answer.json();
    const place = document.createElement("div");
    place.className = "drawn";
    place.setAttribute("role", "img");
    place.setAttribute("aria-label", this.dataset.label);
    this.replaceChildren(place);
    this.chart = window.echarts.init(place, null, { renderer: "svg" });
    this.draw();
    new ResizeObserver(() => this.chart.resize()).observe(place);
    const redraw = () => this.draw();
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", redraw);
    new MutationObserver(redraw).observe(document.documentElement, { attributeFilter: ["data-theme"] });
  }

  draw() {
    const { unit, side, periods, latest, vintages } = this.data;
    const ink = colour("--ink");
    const soft = colour("--soft");
    const main = colour(side === "ground" ? "--ground" : "--headline");
    const text = { color: soft, fontFamily: style("--sans"), fontSize: 14 };
    const faint = vintages.map(({ day, values }) => ({
      name: day,
      type: "line",
      step: "middle",
      data: values,
      silent: true,
      symbol: "none",
      lineStyle: { color: soft, width: 1, opacity: 0.35 },
    }));
    this.chart.setOption(
      {
        animation: false,
        textStyle: text,
        grid: { left: 8, right: 24, top: 36, bottom: 8, containLabel: true },
        tooltip: {
          trigger: "axis",
          renderMode: "richText",
          backgroundColor: colour("--paper"),
          borderColor: ink,
          textStyle: { ...text, color: ink },
          axisPointer: { type: "line", lineStyle: { color: soft, type: "solid" } },
          formatter: (points) => this.told(points[0].dataIndex),
        },
        xAxis: {
          type: "category",
          data: periods,
          axisLine: { lineStyle: { color: soft } },
          axisTick: { show: false },
          axisLabel: text,
        },
        yAxis: {
          type: "value",
          scale: true,
          name: unit,
          nameTextStyle: { ...text, align: "left" },
          splitNumber: 4,
          splitLine: { lineStyle: { color: colour("--rule") } },
          axisLabel: { ...text, formatter: shown },
        },
        series: [
          ...faint,
          {
            name: this.dataset.latest,
            type: "line",
            data: latest,
            symbol: "none",
            lineStyle: { color: main, width: 1.75 },
            itemStyle: { color: main },
          },
        ],
      },
      true,
    );
  }

  told(at) {
    const { unit, periods, latest, first, known } = this.data;
    if (latest[at] === null) {
      return periods[at];
    }
    const number = (value) => `${shown(value)} ${unit}`;
    const lines = [periods[at], `${this.dataset.latest} ${number(latest[at])}`];
    if (first[at] !== latest[at]) {
      lines.push(`${this.dataset.first} ${number(first[at])}`);
    }
    if (known[at]) {
      lines.push(`${this.dataset.known} ${known[at]}`);
    }
    return lines.join("\n");
  }
}
