package org.parallax.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextDecoderTest {
  private static final String CHINESE = "去年春天，北部湾的一座码头第一次在没有吊车司机的情况下卸船。新码头装卸一个集装箱只需四十秒。";
  private static final String TRADITIONAL = "去年春天，北部灣的一座碼頭第一次在沒有吊車司機的情況下卸船。新碼頭裝卸一個貨櫃只需四十秒。";
  private static final String KOREAN = "지난봄 북부만의 한 부두가 처음으로 크레인 기사 없이 배의 짐을 내렸다. 새 부두는 컨테이너를 옮긴다.";
  private static final String WESTERN =
      "The port’s cranes – all of them – “work” without drivers at the café, says Mr Müller.";

  @ParameterizedTest
  @CsvSource({
    "zh,GB18030",
    "zh,UTF-8",
    "zh,UTF-16LE",
    "zh,UTF-16BE",
    "tw,Big5",
    "ko,EUC-KR",
    "ko,UTF-16LE",
    "ko,x-windows-949",
    "en,windows-1252",
    "en,UTF-16LE",
    "en,UTF-16BE",
    "en,UTF-8"
  })
  void tellsTheCharsetByTheBytes(String language, String charset) {
    String text =
        switch (language) {
          case "zh" -> CHINESE;
          case "tw" -> TRADITIONAL;
          case "ko" -> KOREAN;
          default -> WESTERN;
        };
    Decoded decoded = TextDecoder.decode(text.getBytes(Charset.forName(charset)), null);
    assertThat(decoded.text()).isEqualTo(text);
    assertThat(decoded.undecodable()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "gb2312,GB18030",
    "euc-kr,x-windows-949",
    "big5,Big5-HKSCS",
    "iso-8859-1,windows-1252"
  })
  void believesADeclarationWhereTheBytesAllowIt(String label, String charset) {
    String text = label.equals("euc-kr") ? "부두" : label.startsWith("iso") ? "café" : "碼頭";
    byte[] bytes = text.getBytes(Charset.forName(charset));
    assertThat(TextDecoder.decode(bytes, label).text()).isEqualTo(text);
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    assertThat(TextDecoder.decode(utf8, label).text()).isEqualTo(text);
  }
}
