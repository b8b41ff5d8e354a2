package org.parallax.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.parallax.document.Draft.Field;
import org.parallax.document.Draft.Hint;

/// Reads a Word document from its main part, paragraph by paragraph: headings, list items, rows of
/// tables. Deleted and hidden text is left out, the latter with a remark. The times that the file
/// carries are not read.
final class DocxReader {
  private static final String MAIN = "word/document.xml";
  private static final String CORE = "docProps/core.xml";

  /// {@return the draft of a Word document}
  Draft read(Source source, Limits limits) {
    Guards.size(source, limits);
    try {
      Map<String, byte[]> parts = ZipParts.of(source, Set.of(MAIN, CORE), limits);
      byte[] main = parts.get(MAIN);
      if (main == null) {
        throw broken(source, "an archive without " + MAIN);
      }
      Draft draft = new Body(limits, source.name()).read(main);
      if (draft.zones().isEmpty()) {
        throw Guards.empty(source, "a Word document without text");
      }
      byte[] core = parts.get(CORE);
      if (core != null) {
        properties(core, draft.hints());
      }
      return draft;
    } catch (IOException | XMLStreamException e) {
      String reason = String.valueOf(e.getMessage()).replaceAll("\\s+", " ");
      throw broken(source, "a broken one (" + reason + ")");
    }
  }

  private static RefusedException broken(Source source, String found) {
    return new RefusedException(
        "a Word document (.docx)",
        found,
        source.name(),
        "opening and saving it again in a word processor");
  }

  private static void properties(byte[] core, List<Hint> hints) throws XMLStreamException {
    XMLStreamReader xml = SafeXml.open(new ByteArrayInputStream(core));
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamReader.START_ELEMENT) {
        String name = xml.getLocalName();
        if (name.equals("title") || name.equals("creator")) {
          Field field = name.equals("title") ? Field.TITLE : Field.AUTHOR;
          hints.add(
              new Hint(
                  field,
                  xml.getElementText().strip(),
                  "“" + name + "” in the document's properties",
                  2));
        }
      }
    }
  }

  /// One pass over the main part.
  private static final class Body {
    private final Limits limits;
    private final String name;
    private final StringBuilder text = new StringBuilder();
    private final List<Zone> zones = new ArrayList<>();
    private final StringBuilder paragraph = new StringBuilder();
    private String style = "";
    private boolean listed;
    private boolean hidden;
    private int hiddenCharacters;
    private int deleted;
    private int rows;
    private int pictures;
    private int count;

    Body(Limits limits, String name) {
      this.limits = limits;
      this.name = name;
    }

    Draft read(byte[] main) throws XMLStreamException {
      XMLStreamReader xml = SafeXml.open(new ByteArrayInputStream(main));
      int depth = 0;
      while (xml.hasNext()) {
        int event = xml.next();
        if (event == XMLStreamReader.START_ELEMENT) {
          if (++depth > limits.nesting()) {
            throw new RefusedException(
                "elements nested at most " + limits.nesting() + " deep",
                "more than " + limits.nesting(),
                name,
                "saving the document as text");
          }
          start(xml);
        } else if (event == XMLStreamReader.END_ELEMENT) {
          depth--;
          end(xml.getLocalName());
        } else if (event == XMLStreamReader.CHARACTERS && inText) {
          words(xml.getText());
        }
      }
      Draft draft =
          new Draft(
              Format.DOCX.mediaType(),
              text.toString(),
              zones,
              new ArrayList<>(),
              new ArrayList<>(),
              new ArrayList<>(),
              pictures);
      if (hiddenCharacters > 0) {
        draft.remarks().add(hiddenCharacters + " characters of hidden text left out.");
      }
      return draft;
    }

    private boolean inText;

    private void start(XMLStreamReader xml) {
      switch (xml.getLocalName()) {
        case "p" -> {
          if (rows == 0) {
            paragraph.setLength(0);
          }
          style = "";
          listed = false;
        }
        case "pStyle" -> style = value(xml);
        case "numPr" -> listed = true;
        case "r" -> hidden = false;
        case "vanish" -> hidden = !value(xml).equals("0") && !value(xml).equals("false");
        case "t" -> inText = true;
        case "tab" -> paragraph.append(rows > 0 ? " " : "\t");
        case "br", "cr" -> paragraph.append(rows > 0 ? " " : "\n");
        case "noBreakHyphen" -> paragraph.append('-');
        case "del", "moveFrom" -> deleted++;
        case "tr" -> {
          rows++;
          if (rows == 1) {
            paragraph.setLength(0);
          }
        }
        case "tc" -> {
          if (!paragraph.isEmpty()) {
            paragraph.append(" | ");
          }
        }
        case "drawing", "pict" -> pictures++;
        default -> {}
      }
    }

    private static String value(XMLStreamReader xml) {
      for (int i = 0; i < xml.getAttributeCount(); i++) {
        if (xml.getAttributeLocalName(i).equals("val")) {
          return xml.getAttributeValue(i);
        }
      }
      return "";
    }

    private void end(String element) {
      switch (element) {
        case "t" -> inText = false;
        case "r" -> hidden = false;
        case "del", "moveFrom" -> deleted--;
        case "tr" -> {
          rows--;
          if (rows == 0) {
            block(ZoneKind.TABLE_ROW, 0);
          }
        }
        case "p" -> {
          count++;
          if (rows > 0) {
            if (!paragraph.isEmpty() && paragraph.charAt(paragraph.length() - 1) != ' ') {
              paragraph.append(' ');
            }
          } else {
            styled();
          }
        }
        default -> {}
      }
    }

    private void words(String words) {
      if (hidden) {
        hiddenCharacters += words.length();
      } else if (deleted == 0) {
        paragraph.append(words);
        if (text.length() + paragraph.length() > limits.characters()) {
          throw new RefusedException(
              "at most " + limits.characters() + " characters of text",
              "more, by paragraph " + count,
              name,
              "splitting the file, or a higher --limit");
        }
      }
    }

    private void styled() {
      if (style.equals("Title")) {
        block(ZoneKind.TITLE, 1);
      } else if (style.startsWith("Heading") || style.startsWith("heading")) {
        char last = style.charAt(style.length() - 1);
        block(ZoneKind.HEADING, Script.digit(last) ? last - '0' : 1);
      } else if (style.equals("Caption")) {
        block(ZoneKind.CAPTION, 0);
      } else {
        block(
            listed || style.startsWith("List") ? ZoneKind.LIST_ITEM : ZoneKind.BODY,
            listed ? 1 : 0);
      }
    }

    private void block(ZoneKind kind, int level) {
      String words = paragraph.toString().strip();
      paragraph.setLength(0);
      if (words.isEmpty()) {
        return;
      }
      if (!text.isEmpty()) {
        text.append("\n\n");
      }
      int start = text.length();
      text.append(words);
      Zone.Locator locator = new Zone.Locator(0, null, MAIN + "#p" + count);
      zones.add(new Zone(kind, new Span(start, text.length()), level, locator));
    }
  }
}
