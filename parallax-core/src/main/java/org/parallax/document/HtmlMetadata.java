package org.parallax.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.parallax.document.Draft.Field;
import org.parallax.document.Draft.Hint;

/// What a page declares of itself: meta elements, linked data, `title`, `time`.
final class HtmlMetadata {
  private HtmlMetadata() {}

  /// {@return the hints of the page, to be read before anything is removed from it}
  static List<Hint> of(Document page) {
    List<Hint> hints = new ArrayList<>();
    for (Element meta : page.select("meta[content]")) {
      String key = meta.hasAttr("property") ? meta.attr("property") : meta.attr("name");
      if (key.isEmpty()) {
        key = meta.attr("itemprop");
      }
      meta(key.toLowerCase(Locale.ROOT), meta.attr("content").strip(), hints);
    }
    for (Element data : page.select("script[type=application/ld+json]")) {
      linked(data.data(), hints);
    }
    String title = page.title().strip();
    if (!title.isEmpty()) {
      hints.add(new Hint(Field.TITLE, withoutSite(title), "the page's title element", 3));
    }
    String language = page.select("html").attr("lang");
    if (!language.isEmpty()) {
      hints.add(new Hint(Field.LANGUAGE, language, "the page's lang attribute", 5));
    }
    for (Element time : page.select("time[datetime]")) {
      boolean declared = time.hasAttr("pubdate") || time.attr("itemprop").equals("datePublished");
      String how =
          declared ? "a time element marked as published" : "the page's first time element";
      hints.add(new Hint(Field.PUBLISHED, time.attr("datetime"), how, declared ? 7 : 4));
      if (hints.size() > 400) {
        break;
      }
    }
    return hints;
  }

  private static void meta(String key, String value, List<Hint> hints) {
    String how = "“" + key + "” in the page's head";
    switch (key) {
      case "og:title", "twitter:title" ->
          hints.add(new Hint(Field.TITLE, withoutSite(value), how, 6));
      case "og:site_name", "dc.publisher", "citation_publisher" ->
          hints.add(new Hint(Field.INSTITUTION, value, how, 5));
      case "author", "article:author", "dc.creator", "parsely-author", "sailthru.author" -> {
        if (!value.contains("://") && value.length() < 80) {
          hints.add(new Hint(Field.AUTHOR, value, how, 5));
        }
      }
      case "article:published_time",
          "datepublished",
          "dc.date.issued",
          "pubdate",
          "citation_publication_date",
          "parsely-pub-date",
          "sailthru.date",
          "publishdate",
          "og:published_time",
          "date",
          "dc.date",
          "publish-date" ->
          hints.add(new Hint(Field.PUBLISHED, value, how, key.equals("date") ? 6 : 8));
      default -> {}
    }
  }

  private static void linked(String json, List<Hint> hints) {
    String how = "in the page's linked data";
    for (String date : JsonStrings.of(json, "datePublished")) {
      hints.add(new Hint(Field.PUBLISHED, date, "“datePublished” " + how, 9));
    }
    for (String title : JsonStrings.of(json, "headline")) {
      hints.add(
          new Hint(Field.TITLE, Parser.unescapeEntities(title, false), "“headline” " + how, 7));
    }
    int author = json.indexOf("\"author\"");
    if (author >= 0) {
      List<String> names =
          JsonStrings.of(json.substring(author, Math.min(json.length(), author + 600)), "name");
      if (!names.isEmpty() && names.getFirst().length() < 80) {
        hints.add(new Hint(Field.AUTHOR, names.getFirst(), "“author” " + how, 7));
      }
    }
    int publisher = json.indexOf("\"publisher\"");
    if (publisher >= 0) {
      List<String> names =
          JsonStrings.of(
              json.substring(publisher, Math.min(json.length(), publisher + 600)), "name");
      if (!names.isEmpty() && names.getFirst().length() < 80) {
        hints.add(new Hint(Field.INSTITUTION, names.getFirst(), "“publisher” " + how, 7));
      }
    }
  }

  /// Takes the site's name off a title like `What happened | The Paper`.
  static String withoutSite(String title) {
    for (String bar : List.of(" | ", " – ", " — ", " - ", "_", " · ", " :: ")) {
      int at = title.lastIndexOf(bar);
      if (at >= 12 && title.length() - at <= 40) {
        return title.substring(0, at).strip();
      }
    }
    return title;
  }
}
