package org.parallax.document;

import java.util.List;

/// Reads every format of [Format] in this process.
///
/// Formats that are [Format#untrusted()] should be read in a child process by whoever can start
/// one; that child runs this reader.
public final class StandardReader implements Reader {
  private final Assembly assembly = new Assembly();
  private final HtmlReader html = new HtmlReader();

  private StandardReader() {}

  /// {@return a reader, safe for use by several threads}
  public static StandardReader create() {
    return new StandardReader();
  }

  @Override
  public ReadResult read(Source source, Limits limits) {
    try {
      Format format = Format.of(source);
      Draft draft =
          switch (format) {
            case TEXT, MARKDOWN -> text(source, limits, format);
            case HTML -> html.read(source, limits);
            case PDF, DOCX, EMAIL, FOREIGN ->
                throw new RefusedException(
                    "plain text or Markdown",
                    format.mediaType(),
                    source.name(),
                    "saving it as text");
          };
      return new ReadResult.Read(assembly.finish(source, draft));
    } catch (RefusedException refused) {
      return new ReadResult.Refused(refused.refusal());
    }
  }

  private static Draft text(Source source, Limits limits, Format format) {
    Decoded decoded = Guards.decode(source, null, limits);
    String text = decoded.text();
    List<Zone> zones = TextBlocks.of(text, format == Format.MARKDOWN);
    return new Draft(format.mediaType(), text, zones);
  }
}
