package org.parallax.document;

import java.util.List;

/// Everything that looks for what a text lost or had glued on.
final class DamageDetectors {
  private final HolesEnglish english = new HolesEnglish();
  private final HolesChinese chinese = new HolesChinese();
  private final HolesKorean korean = new HolesKorean();
  private final HolesInSigns signs = new HolesInSigns();
  private final GluedText glued = new GluedText();
  private final Mojibake mojibake = new Mojibake();
  private final AbsentCharts charts = new AbsentCharts();
  private final DamagePhrases phrases = new DamagePhrases();
  private final AbsentParts absent;
  private final FlattenedMarkup flattened = new FlattenedMarkup();
  private final DuplicatedBlocks duplicated = new DuplicatedBlocks();

  DamageDetectors(Roles roles) {
    this.absent = new AbsentParts(roles);
  }

  /// {@return the damage of a draft whose zones have their roles, in text order}
  List<Damage> find(Draft draft, List<Zone> zones, List<Sentence> sentences) {
    DamageView view = new DamageView(draft, zones, sentences);
    for (Damage damage : draft.damage()) {
      view.add(damage);
    }
    boolean[] scripts = scripts(draft.text());
    if (scripts[0]) {
      english.find(view);
    }
    if (scripts[1]) {
      chinese.find(view);
    }
    if (scripts[2]) {
      korean.find(view);
    }
    phrases.find(view, scripts);
    signs.find(view);
    glued.find(view);
    mojibake.find(view);
    absent.find(view);
    charts.find(view);
    flattened.find(view);
    FlattenedTables.find(view);
    duplicated.find(view);
    return view.found();
  }

  /// {@return whether Latin letters, ideographs without kana, and Hangul occur}
  private static boolean[] scripts(String text) {
    boolean latin = false;
    boolean hangul = false;
    int han = 0;
    int kana = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x80) {
        latin |= c >= 'a' && c <= 'z';
      } else if (Script.hangul(c)) {
        hangul = true;
      } else if (Script.han(c)) {
        han++;
      } else if (Script.kana(c)) {
        kana++;
      }
    }
    return new boolean[] {latin, han > 0 && kana * 10 < han, hangul};
  }
}
