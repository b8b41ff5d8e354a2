package org.parallax.quantity;

import org.jspecify.annotations.Nullable;

/// The unit of an economic quantity: dimension and code, what it is per, and on which basis.
///
/// Percent and percentage points are never equal.
///
/// @param dimension what is measured
/// @param code the unit as it stands in JSON: `percent pp bp ratio index_points year quarter month
///   week day rank correlation`, an ISO 4217 code, a counted noun in the plural, `unknown` or
///   `unknown_currency`
/// @param per what it is divided by (`year`, `month`, `quarter`, `head`, `gdp`), or null
public record EconUnit(
    Dimension dimension,
    String code,
    @Nullable String per,
    PriceBasis priceBasis,
    ChangeBasis changeBasis,
    StockFlow stockFlow) {

  public static final EconUnit PERCENT = plain(Dimension.PERCENT, "percent");
  public static final EconUnit PP = plain(Dimension.PP, "pp");
  public static final EconUnit BP = plain(Dimension.BP, "bp");
  public static final EconUnit RATIO = plain(Dimension.RATIO, "ratio");
  public static final EconUnit INDEX_POINTS = plain(Dimension.INDEX, "index_points");
  public static final EconUnit UNKNOWN = plain(Dimension.UNKNOWN, "unknown");
  public static final EconUnit UNKNOWN_CURRENCY = plain(Dimension.MONEY, "unknown_currency");

  /// What a unit measures.
  public enum Dimension {
    PERCENT,
    PP,
    BP,
    MONEY,
    COUNT,
    INDEX,
    RATIO,
    DURATION,
    RANK,
    CORRELATION,
    PHYSICAL,
    UNKNOWN
  }

  /// {@return a unit on no particular basis}
  public static EconUnit plain(Dimension dimension, String code) {
    return new EconUnit(
        dimension, code, null, PriceBasis.UNKNOWN, ChangeBasis.LEVEL, StockFlow.UNKNOWN);
  }

  /// {@return money in a currency}
  ///
  /// @param iso an ISO 4217 code
  public static EconUnit money(String iso) {
    return plain(Dimension.MONEY, iso);
  }

  /// {@return a number of things}
  ///
  /// @param plural the counted noun
  public static EconUnit count(String plural) {
    return plain(Dimension.COUNT, plural);
  }

  public EconUnit per(@Nullable String divisor) {
    return new EconUnit(dimension, code, divisor, priceBasis, changeBasis, stockFlow);
  }

  public EconUnit on(PriceBasis basis) {
    return new EconUnit(dimension, code, per, basis, changeBasis, stockFlow);
  }

  public EconUnit on(ChangeBasis basis) {
    return new EconUnit(dimension, code, per, priceBasis, basis, stockFlow);
  }

  public EconUnit as(StockFlow kind) {
    return new EconUnit(dimension, code, per, priceBasis, changeBasis, kind);
  }
}
