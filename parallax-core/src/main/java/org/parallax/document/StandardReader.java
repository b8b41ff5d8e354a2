package org.parallax.document;

import java.util.List;

/// Reads every format of [Format] in this process.
///
/// Formats that are [Format#untrusted()] should be read in a child process by whoever can start
/// one; that child runs this reader.
public final class StandardReader implements Reader {
  private final Assembly assembly = new Assembly();
  private final HtmlReader html = new HtmlReader();
  private final PdfReader pdf = new PdfReader();
  private final DocxReader docx = new DocxReader();
  private final EmailReader email = new EmailReader(html);

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
            case PDF -> pdf.read(source, limits);
            case DOCX -> docx.read(source, limits);
            case EMAIL -> email.read(source, limits);
            case FOREIGN -> throw foreign(source);
          };
      return new ReadResult.Read(assembly.finish(source, draft));
    } catch (RefusedException refused) {
      return new ReadResult.Refused(refused.refusal());
    } catch (StackOverflowError | OutOfMemoryError e) {
      String found =
          e instanceof OutOfMemoryError
              ? "a file that takes more memory than there is"
              : "a file nested too deep";
      return new ReadResult.Refused(
          new Refusal(
              "a note of ordinary size and shape", found, source.name(), "saving it as text"));
    }
  }

  private static RefusedException foreign(Source source) {
    return new RefusedException(
        "text, Markdown, HTML, PDF, DOCX or e-mail",
        "a file of another kind (" + Format.FOREIGN.mediaType() + ")",
        source.name(),
        "exporting it as text or PDF from the program that wrote it");
  }

  private static Draft text(Source source, Limits limits, Format format) {
    Decoded decoded = Guards.decode(source, null, limits);
    String text = decoded.text();
    List<Zone> zones = TextBlocks.of(text, format == Format.MARKDOWN);
    return new Draft(format.mediaType(), text, zones);
  }
}
