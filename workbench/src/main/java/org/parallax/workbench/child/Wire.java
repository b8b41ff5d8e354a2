package org.parallax.workbench.child;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parallax.document.Damage;
import org.parallax.document.DamageKind;
import org.parallax.document.Document;
import org.parallax.document.DocumentKind;
import org.parallax.document.Language;
import org.parallax.document.Limits;
import org.parallax.document.Metadata;
import org.parallax.document.ReadResult;
import org.parallax.document.Refusal;
import org.parallax.document.Sentence;
import org.parallax.document.Source;
import org.parallax.document.Span;
import org.parallax.document.Zone;
import org.parallax.document.ZoneKind;
import org.parallax.provenance.ContentHash;

/// Files and documents as they cross between parent and child: the same build on both sides, so the
/// format carries no version.
final class Wire {
  private static final int MOST_ITEMS = 50_000_000;

  private Wire() {}

  /// What the parent asks.
  record Request(Source source, Limits limits) {}

  static void writeRequest(DataOutputStream to, Source source, Limits limits) throws IOException {
    text(to, source.name());
    to.writeInt(source.bytes().length);
    to.write(source.bytes());
    to.writeLong(limits.bytes());
    to.writeInt(limits.characters());
    to.writeInt(limits.pages());
    to.writeInt(limits.nesting());
    to.writeInt(limits.expansion());
    to.writeLong(limits.time().toMillis());
    to.flush();
  }

  static Request readRequest(DataInputStream from) throws IOException {
    String name = text(from);
    byte[] bytes = new byte[from.readInt()];
    from.readFully(bytes);
    Limits limits =
        new Limits(
            from.readLong(),
            from.readInt(),
            from.readInt(),
            from.readInt(),
            from.readInt(),
            Duration.ofMillis(from.readLong()));
    return new Request(new Source(name, bytes), limits);
  }

  static void writeResult(DataOutputStream to, ReadResult result) throws IOException {
    switch (result) {
      case ReadResult.Read read -> {
        to.writeBoolean(true);
        document(to, read.document());
      }
      case ReadResult.Refused refused -> {
        to.writeBoolean(false);
        Refusal refusal = refused.refusal();
        text(to, refusal.expected());
        text(to, refusal.found());
        text(to, refusal.where());
        text(to, refusal.advice());
      }
    }
    to.flush();
  }

  static ReadResult readResult(DataInputStream from) throws IOException {
    return from.readBoolean()
        ? new ReadResult.Read(document(from))
        : new ReadResult.Refused(new Refusal(text(from), text(from), text(from), text(from)));
  }

  private static void document(DataOutputStream to, Document document) throws IOException {
    text(to, document.file());
    text(to, document.sha256().hex());
    text(to, document.mediaType());
    text(to, document.text());
    text(to, document.textHash().hex());
    text(to, document.language().tag());
    metadata(to, document.metadata());
    to.writeInt(document.zones().size());
    for (Zone zone : document.zones()) {
      text(to, zone.kind().name());
      span(to, zone.span());
      to.writeInt(zone.level());
      locator(to, zone.locator());
    }
    to.writeInt(document.sentences().size());
    for (Sentence sentence : document.sentences()) {
      to.writeInt(sentence.index());
      span(to, sentence.span());
      text(to, sentence.zone().name());
      text(to, sentence.language().tag());
    }
    to.writeInt(document.damage().size());
    for (Damage damage : document.damage()) {
      text(to, damage.id());
      text(to, damage.kind().name());
      span(to, damage.span());
      text(to, damage.message());
    }
    to.writeInt(document.remarks().size());
    for (String remark : document.remarks()) {
      text(to, remark);
    }
  }

  private static Document document(DataInputStream from) throws IOException {
    return new Document(
        text(from),
        new ContentHash(text(from)),
        text(from),
        text(from),
        new ContentHash(text(from)),
        new Language(text(from)),
        metadata(from),
        list(from, in -> new Zone(ZoneKind.valueOf(text(in)), span(in), in.readInt(), locator(in))),
        list(
            from,
            in ->
                new Sentence(
                    in.readInt(), span(in), ZoneKind.valueOf(text(in)), new Language(text(in)))),
        list(from, in -> new Damage(text(in), DamageKind.valueOf(text(in)), span(in), text(in))),
        list(from, Wire::text));
  }

  private static void metadata(DataOutputStream to, Metadata metadata) throws IOException {
    found(to, metadata.title());
    found(to, metadata.institution());
    found(to, metadata.author());
    text(to, metadata.kind().name());
    text(to, metadata.kindHow());
    date(to, metadata.published());
    date(to, metadata.retrieved());
    date(to, metadata.printed());
  }

  private static Metadata metadata(DataInputStream from) throws IOException {
    return new Metadata(
        found(from),
        found(from),
        found(from),
        DocumentKind.valueOf(text(from)),
        text(from),
        date(from),
        date(from),
        date(from));
  }

  private static void found(DataOutputStream to, Metadata.@Nullable Found found)
      throws IOException {
    to.writeBoolean(found != null);
    if (found != null) {
      text(to, found.value());
      text(to, found.how());
      optionalSpan(to, found.span());
    }
  }

  private static Metadata.@Nullable Found found(DataInputStream from) throws IOException {
    return from.readBoolean()
        ? new Metadata.Found(text(from), text(from), optionalSpan(from))
        : null;
  }

  private static void date(DataOutputStream to, Metadata.@Nullable FoundDate found)
      throws IOException {
    to.writeBoolean(found != null);
    if (found != null) {
      to.writeLong(found.value().toEpochDay());
      text(to, found.how());
      optionalSpan(to, found.span());
    }
  }

  private static Metadata.@Nullable FoundDate date(DataInputStream from) throws IOException {
    return from.readBoolean()
        ? new Metadata.FoundDate(
            LocalDate.ofEpochDay(from.readLong()), text(from), optionalSpan(from))
        : null;
  }

  private static void locator(DataOutputStream to, Zone.@Nullable Locator locator)
      throws IOException {
    to.writeBoolean(locator != null);
    if (locator != null) {
      to.writeInt(locator.page());
      Zone.Box box = locator.box();
      to.writeBoolean(box != null);
      if (box != null) {
        to.writeDouble(box.left());
        to.writeDouble(box.top());
        to.writeDouble(box.right());
        to.writeDouble(box.bottom());
      }
      text(to, locator.path());
    }
  }

  private static Zone.@Nullable Locator locator(DataInputStream from) throws IOException {
    if (!from.readBoolean()) {
      return null;
    }
    int page = from.readInt();
    Zone.Box box =
        from.readBoolean()
            ? new Zone.Box(
                from.readDouble(), from.readDouble(), from.readDouble(), from.readDouble())
            : null;
    return new Zone.Locator(page, box, text(from));
  }

  private static void optionalSpan(DataOutputStream to, @Nullable Span span) throws IOException {
    to.writeBoolean(span != null);
    if (span != null) {
      span(to, span);
    }
  }

  private static @Nullable Span optionalSpan(DataInputStream from) throws IOException {
    return from.readBoolean() ? span(from) : null;
  }

  private static void span(DataOutputStream to, Span span) throws IOException {
    to.writeInt(span.start());
    to.writeInt(span.end());
  }

  private static Span span(DataInputStream from) throws IOException {
    return new Span(from.readInt(), from.readInt());
  }

  /// UTF-16 as it is, so that an unpaired surrogate crosses unharmed.
  private static void text(DataOutputStream to, String text) throws IOException {
    to.writeInt(text.length());
    ByteBuffer bytes = ByteBuffer.allocate(2 * text.length());
    bytes.asCharBuffer().put(text);
    to.write(bytes.array());
  }

  private static String text(DataInputStream from) throws IOException {
    int length = count(from);
    byte[] bytes = new byte[Math.multiplyExact(2, length)];
    from.readFully(bytes);
    CharBuffer chars = ByteBuffer.wrap(bytes).asCharBuffer();
    return chars.toString();
  }

  private static int count(DataInputStream from) throws IOException {
    int count = from.readInt();
    if (count < 0 || count > MOST_ITEMS) {
      throw new IOException("The child answered with a count of " + count + ".");
    }
    return count;
  }

  private interface Item<T> {
    T read(DataInputStream from) throws IOException;
  }

  private static <T> List<T> list(DataInputStream from, Item<T> item) throws IOException {
    int count = count(from);
    List<T> items = new ArrayList<>(Math.min(count, 10_000));
    for (int i = 0; i < count; i++) {
      items.add(item.read(from));
    }
    return items;
  }
}
