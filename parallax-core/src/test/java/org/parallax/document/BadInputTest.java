package org.parallax.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/// What bad input gets: one line with what was expected, what was found, where, and what to try.
class BadInputTest {
  private static final StandardReader READER = StandardReader.create();

  private static String refused(String name, byte[] bytes) {
    ReadResult result = READER.read(new Source(name, bytes), Limits.standard());
    assertThat(result).isInstanceOf(ReadResult.Refused.class);
    String message = ((ReadResult.Refused) result).refusal().message();
    assertThat(message)
        .startsWith(name + ": expected ")
        .contains(", found ", ". Try: ")
        .doesNotContain("\n");
    return message;
  }

  @Test
  void anEmptyFile() {
    assertThat(refused("a.txt", new byte[0])).contains("0 bytes");
    assertThat(refused("b.md", " \n\t\n".getBytes(StandardCharsets.UTF_8))).contains("white space");
  }

  /// Found by fuzzing: a comma behind the first word, and a mark before it.
  @Test
  void aMarkAWordAndAComma() {
    for (String text : new String[] {"/k,", "(of, it rose."}) {
      assertThat(
              READER.read(
                  new Source("a.txt", text.getBytes(StandardCharsets.UTF_8)), Limits.standard()))
          .isInstanceOf(ReadResult.Read.class);
    }
  }

  @Test
  void aBinaryFile() {
    byte[] noise = new byte[4096];
    for (int i = 0; i < noise.length; i++) {
      noise[i] = (byte) ((i * 7919) >>> 3);
    }
    refused("a.bin", noise);
    refused("a.txt", new byte[2000]);
    refused("b.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
  }

  @Test
  void twoHundredMegabytesOfText() {
    byte[] large = new byte[200_000_000];
    Arrays.fill(large, (byte) 'a');
    long start = System.nanoTime();
    assertThat(refused("large.txt", large)).contains("50000000", "200000000");
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
  }

  @Test
  void tooManyCharacters() {
    byte[] long_ = new byte[20_000_001];
    Arrays.fill(long_, (byte) 'a');
    assertThat(refused("long.txt", long_)).contains("20000000 characters");
  }

  @Test
  void textThatCannotBeDecoded() {
    byte[] bytes = "\uFEFFOutput rose.".repeat(10).getBytes(StandardCharsets.UTF_8);
    for (int i = 3; i < bytes.length; i += 9) {
      bytes[i] = (byte) 0xFF;
    }
    assertThat(refused("a.txt", bytes)).contains("undecodable");
  }

  @Test
  void anEncryptedPdf() {
    byte[] pdf = Samples.pdf("secret", page -> Samples.write(page, 11, 60, 700, "Output rose."));
    assertThat(refused("a.pdf", pdf)).contains("password");
  }

  @Test
  void aBrokenPdf() {
    byte[] pdf = Samples.pdf("", page -> Samples.write(page, 11, 60, 700, "Output rose."));
    assertThat(refused("a.pdf", Arrays.copyOf(pdf, 60))).contains("PDF");
    refused("b.pdf", "%PDF-1.7\nnothing that follows is one".getBytes(StandardCharsets.UTF_8));
    refused("c.pdf", "no PDF at all".getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aPdfWithoutText() {
    refused("a.pdf", Samples.pdf("", page -> page.addRect(10, 10, 50, 50)));
  }

  @Test
  void aWordDocumentThatUnpacksToAThousandTimesItsSize() {
    byte[] bomb = Samples.zip("word/document.xml", new byte[60_000_000]);
    assertThat(bomb.length).isLessThan(200_000);
    assertThat(refused("bomb.docx", bomb)).contains("100 times");
  }

  @Test
  void aWordDocumentWithAnEntity() {
    String main =
        "<?xml version=\"1.0\"?><!DOCTYPE w [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>"
            + "<w:document xmlns:w=\"w\"><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>";
    refused("a.docx", Samples.zip("word/document.xml", main.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void anArchiveThatIsNoDocument() {
    refused("a.docx", Samples.zip("readme.txt", "text".getBytes(StandardCharsets.UTF_8)));
    refused("a.zip", Samples.zip("readme.txt", "text".getBytes(StandardCharsets.UTF_8)));
    refused("b.docx", "PK\3\4 and nothing else".getBytes(StandardCharsets.UTF_8));
  }
}
