package org.parallax.workspace;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parallax.provenance.Citation;
import org.parallax.provenance.ContentHash;
import org.parallax.quantity.Period;
import org.parallax.series.DefaultSeriesStore;
import org.parallax.series.Observation;
import org.parallax.series.Observation.KnownHow;
import org.parallax.series.SeriesKey;
import org.parallax.series.SeriesStore;

/// The lines of one import as bytes, there and back: for each series its key and lines, a source
/// being written out where it first occurs. Derived data: a later version may write it otherwise.
final class ImportLines {
  private static final int UNDATED = Integer.MIN_VALUE;

  private ImportLines() {}

  static byte[] write(SeriesStore store) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      List<SeriesKey> keys = store.keys();
      List<Citation> sources = new ArrayList<>();
      out.writeInt(keys.size());
      for (SeriesKey key : keys) {
        List<Observation> log = store.log(key);
        out.writeUTF(key.value());
        out.writeInt(log.size());
        for (Observation line : log) {
          write(out, line, sources);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void write(DataOutputStream out, Observation line, List<Citation> sources)
      throws IOException {
    out.writeInt(day(line.period().start()));
    out.writeInt(day(line.period().end()));
    LocalDate known = line.knownFrom();
    out.writeInt(known == null ? UNDATED : day(known));
    out.writeByte(code(line.knownHow()));
    out.writeInt(line.row());
    out.writeInt(line.value().scale());
    BigInteger unscaled = line.value().unscaledValue();
    byte[] digits = unscaled.toByteArray();
    out.writeByte(digits.length);
    out.write(digits);
    int source = sources.lastIndexOf(line.source());
    out.writeInt(source);
    if (source < 0) {
      sources.add(line.source());
      out.writeUTF(line.source().publisher());
      out.writeUTF(line.source().release());
      out.writeUTF(line.source().readIn());
      out.writeUTF(line.source().confidence());
    }
  }

  private static int code(KnownHow how) {
    return switch (how) {
      case PUBLISHED -> 'p';
      case INFERRED -> 'i';
      case LAG -> 'l';
      case UNKNOWN -> 'u';
    };
  }

  private static KnownHow how(byte code) {
    return switch (code) {
      case 'p' -> KnownHow.PUBLISHED;
      case 'i' -> KnownHow.INFERRED;
      case 'l' -> KnownHow.LAG;
      case 'u' -> KnownHow.UNKNOWN;
      default -> throw new IllegalArgumentException("Expected p, i, l or u, found " + code + ".");
    };
  }

  private static int day(LocalDate day) {
    return Math.toIntExact(day.toEpochDay());
  }

  /// Adds the lines in these bytes, which came from a file of that hash.
  static void read(byte[] bytes, ContentHash file, DefaultSeriesStore.Builder into) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      List<Citation> sources = new ArrayList<>();
      int keys = in.readInt();
      for (int k = 0; k < keys; k++) {
        SeriesKey key = new SeriesKey(in.readUTF());
        int count = in.readInt();
        for (int i = 0; i < count; i++) {
          Period period = new Period(day(in.readInt()), day(in.readInt()));
          int known = in.readInt();
          KnownHow how = how(in.readByte());
          int row = in.readInt();
          int scale = in.readInt();
          byte[] digits = in.readNBytes(in.readUnsignedByte());
          BigDecimal value = new BigDecimal(new BigInteger(digits), scale);
          into.add(key, period, value, at(known), how, source(in, sources), file, row);
        }
      }
    } catch (IOException e) {
      throw new IllegalArgumentException("The derived lines of an import end too early.", e);
    }
  }

  private static Citation source(DataInputStream in, List<Citation> sources) throws IOException {
    int known = in.readInt();
    if (known >= 0) {
      return sources.get(known);
    }
    Citation source = new Citation(in.readUTF(), in.readUTF(), in.readUTF(), in.readUTF());
    sources.add(source);
    return source;
  }

  private static LocalDate day(int day) {
    return LocalDate.ofEpochDay(day);
  }

  private static @Nullable LocalDate at(int known) {
    return known == UNDATED ? null : day(known);
  }
}
