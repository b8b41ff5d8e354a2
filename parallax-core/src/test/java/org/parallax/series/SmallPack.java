package org.parallax.series;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/// A pack of one series that a test can spoil.
final class SmallPack {

  private final Map<String, String> files =
      new TreeMap<>(
          Map.of(
              "pack.yaml",
              "id: small\nversion: \"1\"\nformat: 1\ntitle: Small\nlicence: none\n",
              "concepts.csv",
              """
              concept,name_en,aliases_en,name_zh,aliases_zh,name_ko,aliases_ko,definition,unit_family,transforms,parent
              prices.cpi.inflation,inflation,CPI|consumer prices,,,,,Change of prices.,percent,level|change,
              """,
              "lags.csv",
              """
              id,publisher,release,lag_days,rule,source,note
              prices,Office,Prices,10,after the month,calendar,
              """,
              "sources.csv",
              """
              id,publisher,release,read_in,retrieved,confidence,note
              office,Office,Prices,file.csv,2026-01-01,official,
              paper,Office,Prices,news.csv,2026-01-01,press,
              """,
              "series.csv",
              """
              key,concept,place,frequency,measure,unit,scale,decimals,price_basis,stock_flow,seasonal,population,publisher,publisher_code,lag,definition,definition_source,name_en,name_zh,name_ko,aliases_en,aliases_zh,aliases_ko
              XX.CPI,prices.cpi.inflation,DE,M,yoy,percent,1,1,nominal,rate,nsa,,Office,c1,prices,Change over a year.,manual,CPI,,,,,
              """,
              "observations/XX.CPI.csv",
              """
              series,period,value,known_from,source
              XX.CPI,2024-01,1.5,2024-02-08,office
              XX.CPI,2024-01,1.6,2024-03-08,office
              XX.CPI,2024-02,2.0,,office
              XX.CPI,2024-03,2.5,2024-04-05,paper
              """));

  SmallPack with(String file, String from, String to) {
    String text = files.getOrDefault(file, "");
    if (!text.contains(from)) {
      throw new IllegalArgumentException("Expected '" + from + "' in " + file + ".");
    }
    files.put(file, text.replace(from, to));
    return this;
  }

  SmallPack add(String file, String text) {
    files.put(file, text);
    return this;
  }

  SmallPack without(String file) {
    files.remove(file);
    return this;
  }

  PackReading in(Path folder) {
    try {
      for (Map.Entry<String, String> file : files.entrySet()) {
        Path path = folder.resolve(file.getKey());
        Files.createDirectories(path.getParent());
        Files.writeString(path, file.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return PackLoader.folder(folder);
  }
}
