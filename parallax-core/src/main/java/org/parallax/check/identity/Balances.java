package org.parallax.check.identity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parallax.check.Identity;
import org.parallax.check.Identity.Kind;

/// What comes in, what goes out, and what is left: exports, imports and the surplus; revenue,
/// spending and the deficit. Which words form one account stands in `balances.tsv`.
final class Balances implements IdentityFamily {

  private static final Set<Cue> LIGHT = Set.of(Cue.FILL, Cue.OF, Cue.OVER);
  private static final int LEAD = 60;
  private static final int TRAIL = 24;

  private final PhraseMatcher<Role> phrases = new PhraseMatcher<>();

  /// A side of an account.
  private enum Side {
    PLUS,
    MINUS,
    SURPLUS,
    DEFICIT,
    /// A word that holds one of the others and means none of them (进出口).
    NONE
  }

  /// The part that a word plays in an account.
  private record Role(String account, Side side) {}

  private record Hit(Role role, int start, int end) {}

  Balances() {
    for (Table.Row row : Table.rows("balances.tsv", 3)) {
      List<String> c = row.cells();
      Side side = Side.valueOf(c.get(1).toUpperCase(Locale.ROOT));
      phrases.add(c.get(2), new Role(c.get(0), side));
    }
  }

  @Override
  public List<Identity> find(Note note) {
    List<Identity> found = new ArrayList<>();
    Map<Role, Term> last = Map.of();
    for (int s = 0; s < note.sentences(); s++) {
      Map<Role, Term> here = note.terms(s).isEmpty() ? Map.of() : roles(note, s);
      boolean any = tried(note, here, true, found);
      if (!any && s > 0 && !here.isEmpty() && note.sameParagraph(s - 1, s)) {
        Map<Role, Term> both = new HashMap<>(last);
        both.putAll(here);
        if (both.size() == last.size() + here.size()) {
          tried(note, both, false, found);
        }
      }
      last = here;
    }
    return found;
  }

  private static boolean tried(
      Note note, Map<Role, Term> roles, boolean derive, List<Identity> found) {
    int before = found.size();
    roles.keySet().stream()
        .map(Role::account)
        .distinct()
        .sorted()
        .forEach(account -> account(note, roles, account, derive, found));
    return found.size() > before;
  }

  private static void account(
      Note note, Map<Role, Term> roles, String account, boolean derive, List<Identity> found) {
    Term in = roles.get(new Role(account, Side.PLUS));
    Term out = roles.get(new Role(account, Side.MINUS));
    if (in == null || out == null || !in.sameUnit(out) || !Scope.agrees(in, out)) {
      return;
    }
    Term surplus = roles.get(new Role(account, Side.SURPLUS));
    Term deficit = roles.get(new Role(account, Side.DEFICIT));
    Term left = surplus == null ? deficit : surplus;
    boolean isDeficit = surplus == null && deficit != null;
    Term first = isDeficit ? out : in;
    Term second = isDeficit ? in : out;
    BigDecimal radius = Sums.finest(List.of(first, second), left == null ? first : left);
    Outcome outcome =
        new Outcome(
            note.document(),
            Kind.BALANCE,
            Figures.stated(first) + " − " + Figures.stated(second),
            List.of(first, second),
            Sums.rounded(first, radius).minus(Sums.rounded(second, radius)),
            first.unit());
    if (left == null) {
      if (derive && account.equals("trade")) {
        found.add(outcome.derived("the balance"));
      }
    } else if ((surplus == null || deficit == null)
        && left.sameUnit(in)
        && Scope.agrees(left, in)
        && Scope.agrees(left, out)) {
      String what = isDeficit ? "the deficit" : "the surplus";
      found.add(outcome.against(left, Sums.rounded(left, radius), what, ""));
    }
  }

  /// The number of each role in a sentence; a role played twice is left out.
  private Map<Role, Term> roles(Note note, int s) {
    if (note.terms(s).stream().noneMatch(Term::isMoney)) {
      return Map.of();
    }
    List<Hit> hits = hits(note, s);
    Map<Role, Term> roles = new HashMap<>();
    List<Role> twice = new ArrayList<>();
    for (Term term : note.terms(s)) {
      Role role = term.isAmount() && term.isMoney() ? role(note, term, hits) : null;
      if (role != null && roles.put(role, term) != null) {
        twice.add(role);
      }
    }
    twice.forEach(roles::remove);
    return roles;
  }

  private List<Hit> hits(Note note, int s) {
    List<Hit> hits = new ArrayList<>();
    int end = note.span(s).end();
    int at = note.span(s).start();
    while (at < end) {
      int from = at;
      int before = hits.size();
      phrases.at(
          note.text(),
          at,
          end,
          (role, to) -> {
            if (hits.size() == before) {
              hits.add(new Hit(role, from, to));
            }
          });
      at = hits.size() > before ? hits.getLast().end() : at + 1;
    }
    return hits;
  }

  /// "12 billion in exports" or "exports of 12 billion": right behind, else the last before.
  private static @Nullable Role role(Note note, Term term, List<Hit> hits) {
    int s = term.sentence();
    Hit before = null;
    for (Hit hit : hits) {
      boolean behind =
          note.text().charAt(hit.start()) < '\u2e80'
              && hit.start() >= term.end()
              && hit.end() <= Tags.ceiling(note, term)
              && hit.start() - term.end() <= TRAIL;
      if (behind
          && note.gap(s, term.end(), hit.start()).isOnly(LIGHT, 0)
          && !note.gap(s, term.end(), hit.start()).hasComma()) {
        return hit.role();
      }
      if (hit.end() <= term.start() && hit.start() >= Tags.floor(note, term)) {
        before = hit;
      }
    }
    if (before == null || term.start() - before.end() > LEAD) {
      return null;
    }
    return note.gap(s, before.end(), term.start()).isBroken() ? null : before.role();
  }
}
