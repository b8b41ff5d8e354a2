package org.parallax.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.james.mime4j.dom.Body;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.jspecify.annotations.Nullable;
import org.parallax.document.Draft.Hint;

/// Reads an e-mail: its plain part, else its HTML part; subject, sender and date from its header.
/// Attachments are named in remarks and never opened.
final class EmailReader {
  private static final int DEEPEST = 20;

  private final HtmlReader html;

  EmailReader(HtmlReader html) {
    this.html = html;
  }

  /// {@return the draft of an e-mail}
  Draft read(Source source, Limits limits) {
    Guards.size(source, limits);
    try {
      DefaultMessageBuilder builder = new DefaultMessageBuilder();
      builder.setMimeEntityConfig(
          MimeConfig.custom()
              .setMaxLineLen(-1)
              .setMaxHeaderLen(100_000)
              .setMaxHeaderCount(2_000)
              .build());
      Message message = builder.parseMessage(new ByteArrayInputStream(source.bytes()));
      return read(message, source, limits);
    } catch (IOException e) {
      throw new RefusedException(
          "an e-mail (.eml)",
          "something else (" + String.valueOf(e.getMessage()).replaceAll("\\s+", " ") + ")",
          source.name(),
          "exporting the message again");
    }
  }

  private Draft read(Message message, Source source, Limits limits) throws IOException {
    Parts parts = new Parts();
    collect(message, parts, 0, limits, source);
    Draft draft;
    if (parts.plain != null) {
      Decoded text = decode(parts.plain, source, limits);
      draft = new Draft(Format.EMAIL.mediaType(), text.text(), TextBlocks.of(text.text(), false));
    } else if (parts.html != null) {
      Draft page = html.read(decode(parts.html, source, limits).text(), source.name(), limits);
      draft =
          new Draft(
              Format.EMAIL.mediaType(),
              page.text(),
              page.zones(),
              new ArrayList<>(),
              page.damage(),
              new ArrayList<>(page.remarks()),
              page.pictures());
    } else {
      throw Guards.empty(source, "an e-mail without a text part");
    }
    header(message, draft.hints());
    draft.remarks().addAll(parts.attachments);
    return draft;
  }

  /// What a message holds.
  private static final class Parts {
    @Nullable Entity plain;
    @Nullable Entity html;
    final List<String> attachments = new ArrayList<>();
  }

  private static void collect(Entity entity, Parts parts, int depth, Limits limits, Source source) {
    if (depth > Math.min(DEEPEST, limits.nesting())) {
      throw new RefusedException(
          "parts nested at most " + DEEPEST + " deep",
          "more",
          source.name(),
          "forwarding only the text");
    }
    Body body = entity.getBody();
    if (body instanceof Multipart multipart) {
      for (Entity part : multipart.getBodyParts()) {
        collect(part, parts, depth + 1, limits, source);
      }
      return;
    }
    String file = entity.getFilename();
    boolean attached = "attachment".equalsIgnoreCase(entity.getDispositionType()) || file != null;
    String type = String.valueOf(entity.getMimeType());
    if (!attached && type.equals("text/plain") && parts.plain == null) {
      parts.plain = entity;
    } else if (!attached && type.equals("text/html") && parts.html == null) {
      parts.html = entity;
    } else {
      parts.attachments.add(
          "Attachment not opened: "
              + (file == null ? "(no name)" : file.replaceAll("\\p{Cntrl}", ""))
              + " ("
              + type
              + ").");
    }
  }

  private static Decoded decode(Entity part, Source source, Limits limits) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    if (part.getBody() instanceof SingleBody body) {
      try (var in = body.getInputStream()) {
        in.transferTo(bytes);
      }
    }
    return Guards.decode(new Source(source.name(), bytes.toByteArray()), part.getCharset(), limits);
  }

  private static void header(Message message, List<Hint> hints) {
    if (message.getSubject() != null) {
      hints.add(
          new Hint(Draft.Field.TITLE, message.getSubject().strip(), "the e-mail's subject", 8));
    }
    if (message.getFrom() != null && !message.getFrom().isEmpty()) {
      var sender = message.getFrom().getFirst();
      String name = sender.getName() == null ? sender.getAddress() : sender.getName();
      hints.add(new Hint(Draft.Field.AUTHOR, name, "the e-mail's sender", 6));
    }
    Field date = message.getHeader() == null ? null : message.getHeader().getField("Date");
    if (date != null) {
      hints.add(new Hint(Draft.Field.PUBLISHED, date.getBody().strip(), "the e-mail's date", 9));
    }
  }
}
