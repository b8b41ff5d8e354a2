package org.parallax.claim;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parallax.quantity.EconUnit;
import org.parallax.quantity.Quantity;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The NewsQuant sentences with their quantities, and how well claims agree with them.
///
/// A quantity is found when its value is (or both ends of its range are) among the claims'; then
/// its unit, its change (`=`, `~`, `<`, `>`, up, down) and its concept (at least one content word
/// shared, or both empty) are compared.
///
/// Four things that the data write another way are read as the same: a number of cents, sen or
/// pence and the money it makes; both ends of a movement ("from 20 to 29") and the range of them; a
/// counted noun, which is only a unit there ("12 welders"), and no concept; a unit in the plural of
/// the text ("fishermen").
final class NewsQuant {

  /// What the data say of one quantity.
  record Gold(String change, String value, String unit, String normalized, String concept) {}

  /// A sentence and its quantities.
  record Item(String text, List<Gold> quantities) {}

  /// Counts for one level of agreement.
  record Score(int right, int found, int wanted) {
    double f1() {
      return found + wanted == 0 ? 0 : 200.0 * right / (found + wanted);
    }

    Score plus(Score other) {
      return new Score(right + other.right, found + other.found, wanted + other.wanted);
    }
  }

  private static final Set<String> MINOR = Set.of("cent", "sen", "penny", "pence");
  private static final Pattern ENDS =
      Pattern.compile("(-?[0-9]+(?:[.][0-9]+)?)(?:-([0-9]+(?:[.][0-9]+)?))?");

  private NewsQuant() {}

  static List<Item> load(Path data) {
    try {
      JsonNode root =
          JsonMapper.builder()
              .build()
              .readTree(Files.readString(data.resolve("claims/newsquant-dev/newsquant-dev.json")));
      List<Item> items = new ArrayList<>();
      for (JsonNode node : root) {
        List<Gold> gold = new ArrayList<>();
        for (JsonNode q : node.get("quantities")) {
          gold.add(
              new Gold(
                  text(q, "change"),
                  text(q, "value"),
                  text(q, "unit"),
                  text(q, "normalized_unit"),
                  text(q, "referred_concepts")));
        }
        items.add(new Item(node.get("text").asString(), gold));
      }
      return items;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(JsonNode node, String field) {
    JsonNode value = node.get(field);
    return value == null || value.isNull() ? "" : value.asString();
  }

  /// {@return agreement on value, + unit, + change, + concept}
  static List<Score> score(Item item, List<Claim> claims, @Nullable List<String> misses) {
    List<Claim> open = new ArrayList<>();
    for (Claim claim : claims) {
      if (claim.quantity() != null) {
        open.add(claim);
      }
    }
    int found = open.size();
    int[] right = new int[4];
    for (Gold gold : item.quantities()) {
      Claim best = null;
      int most = -1;
      for (Claim claim : open) {
        if (sameValue(gold, claim)) {
          int points =
              (unit(gold, claim) ? 4 : 0)
                  + (change(gold, claim) ? 2 : 0)
                  + (concept(gold, claim) ? 1 : 0);
          if (points > most) {
            most = points;
            best = claim;
          }
        }
      }
      if (best == null) {
        note(misses, "MISSED " + gold);
        continue;
      }
      open.remove(best);
      found -= isMovement(gold, best) && removeStart(open, best) ? 1 : 0;
      right[0]++;
      right[1] += unit(gold, best) ? 1 : 0;
      right[2] += change(gold, best) ? 1 : 0;
      right[3] += concept(gold, best) ? 1 : 0;
      if (most < 7) {
        note(
            misses,
            (unit(gold, best) ? "" : "UNIT ")
                + (change(gold, best) ? "" : "CHANGE ")
                + (concept(gold, best) ? "" : "CONCEPT ")
                + gold
                + " <> "
                + Notes.line(best)
                + " "
                + best.rules());
      }
    }
    for (Claim claim : open) {
      note(misses, "SPURIOUS " + Notes.line(claim) + " «" + claim.quote() + "»");
    }
    int wanted = item.quantities().size();
    List<Score> scores = new ArrayList<>();
    for (int r : right) {
      scores.add(new Score(r, found, wanted));
    }
    return scores;
  }

  private static void note(@Nullable List<String> misses, String line) {
    if (misses != null) {
      misses.add(line);
    }
  }

  /// Whether the claim is a movement that the data write as a range.
  private static boolean isMovement(Gold gold, Claim claim) {
    var ends = ENDS.matcher(gold.value());
    var start = claim.baseline() == null ? null : claim.baseline().quantity();
    Quantity end = claim.quantity();
    return ends.matches()
        && ends.group(2) != null
        && start != null
        && end != null
        && same(new BigDecimal(ends.group(1)), start.stated().lo())
        && same(new BigDecimal(ends.group(2)), end.stated().lo());
  }

  private static boolean removeStart(List<Claim> open, Claim movement) {
    var start = movement.baseline() == null ? null : movement.baseline().quantity();
    return start != null
        && open.removeIf(
            claim -> claim.quantity() != null && claim.quantity().stated().equals(start.stated()));
  }

  /// Whether the unit is a hundredth of a currency's.
  private static boolean isMinor(Gold gold) {
    return MINOR.contains(gold.normalized()) || gold.unit().equals("p");
  }

  private static boolean sameValue(Gold gold, Claim claim) {
    Quantity quantity = claim.quantity();
    if (quantity == null) {
      return false;
    }
    if (isMovement(gold, claim)) {
      return true;
    }
    var stated = quantity.stated();
    var ends = ENDS.matcher(gold.value());
    if (!ends.matches()) {
      return false;
    }
    boolean money = quantity.unit().dimension() == EconUnit.Dimension.MONEY;
    int places = money && isMinor(gold) ? 2 : 0;
    BigDecimal a = new BigDecimal(ends.group(1)).movePointLeft(places);
    if (ends.group(2) != null) {
      BigDecimal b = new BigDecimal(ends.group(2)).movePointLeft(places);
      return same(a.min(b), stated.lo()) && same(a.max(b), stated.hi());
    }
    return (same(a, stated.lo()) && (stated.hi() == null || same(a, stated.hi())))
        || (same(a, stated.hi()) && stated.lo() == null)
        || (same(a.abs(), stated.lo()) && same(a.abs(), stated.hi()));
  }

  private static boolean same(BigDecimal a, @Nullable BigDecimal b) {
    return b != null
        && Math.abs(a.doubleValue() - b.doubleValue())
            <= 1e-3 * Math.max(1e-9, Math.abs(a.doubleValue()));
  }

  private static boolean change(Gold gold, Claim claim) {
    Quantity q = claim.quantity();
    if (q == null) {
      return false;
    }
    String ours =
        switch (q.comparator()) {
          case APPROX -> "~";
          case LT, LE -> "<";
          case GT, GE -> ">";
          case EQ, RANGE, NONE -> "=";
        };
    boolean moved =
        claim.kind() == ClaimKind.CHANGE_PCT
            || claim.kind() == ClaimKind.CHANGE_PP
            || q.unit().changeBasis() != org.parallax.quantity.ChangeBasis.LEVEL;
    if (ours.equals("=") && moved && claim.direction() == Direction.UP) {
      ours = "up";
    }
    if (ours.equals("=") && moved && claim.direction() == Direction.DOWN) {
      ours = "down";
    }
    return ours.equals(gold.change());
  }

  private static boolean unit(Gold gold, Claim claim) {
    Quantity q = claim.quantity();
    if (q == null) {
      return false;
    }
    EconUnit unit = q.unit();
    String wanted = gold.normalized().toLowerCase(Locale.ROOT);
    String surface = gold.unit().toLowerCase(Locale.ROOT);
    String name = wanted.contains(" per ") ? wanted.substring(0, wanted.indexOf(" per ")) : wanted;
    boolean per = wanted.contains(" per ") == (unit.per() != null);
    return switch (unit.dimension()) {
      case PERCENT -> name.startsWith("percent") || name.startsWith("%");
      case PP -> name.contains("point");
      case BP -> name.contains("basis");
      case MONEY -> per && (money(unit.code(), name) || isMinor(gold));
      case COUNT -> shares(name, unit.code()) || shares(surface, unit.code());
      case INDEX -> name.equals("point") || name.equals("-");
      case RATIO -> name.startsWith("%") || name.equals("-") || name.equals("count");
      case DURATION -> name.startsWith(unit.code());
      case PHYSICAL -> shares(name, unit.code()) || shares(surface, unit.code());
      case RANK, CORRELATION -> false;
      case UNKNOWN -> name.equals("-") || name.isEmpty();
    };
  }

  private static boolean money(String code, String name) {
    String known =
        switch (code) {
          case "USD" -> "dollar";
          case "AUD" -> "australian dollar";
          case "CAD" -> "canadian dollar";
          case "HKD" -> "hong kong dollar";
          case "SGD" -> "singapore dollar";
          case "CNY" -> "chinese yuan";
          case "GBP" -> "pound sterling";
          case "EUR" -> "euro";
          case "JPY" -> "japanese yen";
          case "INR" -> "indian rupee";
          case "MYR" -> "malaysian ringgit";
          case "ILS" -> "shekel";
          case "KRW" -> "won";
          default -> code.toLowerCase(Locale.ROOT);
        };
    return name.equals(known)
        || (name.endsWith(known) && !known.equals("dollar"))
        || (known.endsWith(name) && name.length() > 3 && !name.equals("dollar"))
        || (code.equals("USD") && name.equals("cent"));
  }

  private static boolean shares(String a, String b) {
    Set<String> words = words(a);
    words.retainAll(words(b));
    return !words.isEmpty();
  }

  private static boolean concept(Gold gold, Claim claim) {
    boolean none = gold.concept().equals("-") || gold.concept().isBlank();
    var metric = claim.metric();
    String ours =
        (metric == null ? "" : metric.text()) + " " + (claim.of() == null ? "" : claim.of());
    boolean counted = claim.rules().contains("counted_noun");
    if (none || ours.isBlank()) {
      return none && (ours.isBlank() || counted);
    }
    return shares(gold.concept(), ours);
  }

  private static Set<String> words(String text) {
    Set<String> words = new HashSet<>();
    for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}%]+", -1)) {
      if (word.length() > 1 && !word.equals("of") && !word.equals("the")) {
        words.add(
            word.endsWith("s") && word.length() > 3 ? word.substring(0, word.length() - 1) : word);
      }
    }
    return words;
  }
}
