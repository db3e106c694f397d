// Trade: who sells to whom. Exporter and importer are found first, whatever the words' point of view, so that
// "Chinese exports to Russia" and "Russia's imports from China" become one series.
#include <algorithm>

#include "extractors/claims/series_owner.h"

namespace reckoner::series {
namespace {

bool IsTrade(const SeriesKey* key) { return key != nullptr && key->flow && key->indicator; }

class TradeParties {
 public:
  TradeParties(const Scene& scene, const Phrase& phrase) : s_(scene), p_(phrase) {}

  // own: the area whose flow the words name; partner: the other one.
  Found own, partner;

  void Find() {
    ReadWords();
    if (p_.holder != Phrase::Holder::kNone && !own.known()) own = HolderArea();
    if (!partner.known()) partner = p_.flow == "B" ? WithBefore() : ByVerb();
    if (!partner.known() && !s_.sense.partner.empty()) {
      if (own.ref == s_.sense.partner) own = {};  // "From Brazil imports fell"
      partner = {.ref = s_.sense.partner, .how = PremiseHow::kStated};
    }
    const bool world = p_.world || s_.sense.global;
    if (world && !partner.known()) partner = {.ref = "WLD", .how = PremiseHow::kStated};
    if (own.known() && partner.known()) return;
    if (!own.known() && !partner.known()) {
      FillBoth();
    } else if (!own.known()) {
      FillOwn(world);
    } else {
      FillPartner();
    }
  }

 private:
  void ReadWords() {
    if (p_.pair_first && p_.pair_second) {
      own = Area(p_.pair_first);
      partner = Area(p_.pair_second);
      return;
    }
    if (p_.flow == "X") {
      own = First({&p_.owner, &p_.from, &p_.by, &p_.origin});
      partner = First({&p_.to, &p_.with, &p_.in});
    } else if (p_.flow == "M") {
      // "Chinese car imports in Russia": goods of Chinese origin.
      const bool origin = p_.owner_is_demonym && p_.owner && !p_.from && (p_.in || p_.to);
      own = origin ? First({&p_.in, &p_.to}) : First({&p_.owner, &p_.to, &p_.by, &p_.in});
      partner = origin ? First({&p_.owner}) : First({&p_.from, &p_.origin, &p_.with});
    } else {
      own = First({&p_.owner, &p_.by, &p_.in});
      partner = First({&p_.with, &p_.to, &p_.from});
    }
  }

  Found First(std::initializer_list<const Party*> parties) const {
    for (const Party* party : parties) {
      if (*party) return Area(*party);
    }
    return {};
  }

  // "that with Switzerland swung to a deficit of 1.1 billion from a surplus of 8.8 billion"
  Found WithBefore() const {
    for (size_t i = p_.head; i-- > 0;) {
      const Item& item = s_.items[i];
      if (item.type == Item::kPunctuation || item.type == Item::kBreak || item.IsWord("and")) return {};
      if (!item.IsWord("with")) continue;
      const size_t at = s_.items[i + 1].IsWord("the") ? i + 2 : i + 1;
      const bool place = at < p_.head && s_.items[at].IsPlace() &&
                         s_.items[at].entity->form != EntityForm::kDemonym &&
                         s_.items[at].entity->ref != "WLD";
      return place ? Found{.ref = s_.items[at].entity->ref, .how = PremiseHow::kStated} : Found{};
    }
    return {};
  }

  // "Most imports came from China"
  Found ByVerb() const {
    const bool in = p_.flow == "M";
    size_t at = p_.last;
    if (at + 2 >= s_.items.size() || (!in && p_.flow != "X")) return {};
    const Item& verb = s_.items[at];
    const bool goes =
        in ? verb.IsWord("came") || verb.IsWord("come") : verb.IsWord("went") || verb.IsWord("go");
    if (!goes || !s_.items[at + 1].IsWord(in ? "from" : "to")) return {};
    at += s_.items[at + 2].IsWord("the") ? 3 : 2;
    if (at >= s_.items.size() || !s_.items[at].IsPlace() || s_.items[at].entity->form == EntityForm::kDemonym)
      return {};
    return {.ref = s_.items[at].entity->ref, .how = PremiseHow::kStated};
  }

  // A country's body stands for its country ("the Census Bureau's imports"), a company for itself, which is
  // no party.
  Found Area(const Party& party) const {
    if (!party.organisation) {
      // "EU exports" in an article of one country may be those to the EU.
      const bool group_beside = &party == &p_.owner && p_.owner_is_group && !s_.context.reporter.empty() &&
                                s_.context.reporter != party.ref;
      if (group_beside) return {.words = NameKey(party.text), .how = PremiseHow::kStated};
      return FoundIn(party);
    }
    const Body* body = s_.tables.FindBody(party.ref);
    const bool of_country = body != nullptr && body->role != "company" && body->area != "WLD";
    if (of_country) return {.ref = std::string(body->area), .how = PremiseHow::kInferred};
    return {.words = NameKey(party.text), .how = PremiseHow::kStated};
  }

  Found HolderArea() const {
    const std::string near = PlaceBefore(s_.items, p_.head, p_.holder != Phrase::Holder::kPronoun);
    if (!near.empty()) return {.ref = near, .how = PremiseHow::kInferred};
    return Reporter();
  }

  // The area whose data this is: from the sentence, else the passage.
  Found Reporter() const {
    if (!s_.sense.compiled_area.empty()) return {.ref = s_.sense.compiled_area, .how = PremiseHow::kInferred};
    if (!s_.sense.place.empty()) return {.ref = s_.sense.place, .how = PremiseHow::kInferred};
    if (!s_.context.reporter.empty()) return {.ref = s_.context.reporter, .how = PremiseHow::kCarried};
    return {};
  }

  std::vector<std::string> Pair() const { return !s_.sense.pair.empty() ? s_.sense.pair : s_.context.pair; }
  PremiseHow PairHow() const { return s_.sense.pair.empty() ? PremiseHow::kCarried : PremiseHow::kInferred; }

  const SeriesKey* LastTrade() const {
    if (IsTrade(s_.before)) return s_.before;
    return s_.context.trade ? &*s_.context.trade : nullptr;
  }

  static bool IsParty(const SeriesKey& trade, const std::string& area) {
    return trade.ref_area.value == area || trade.counterpart_area.value == area;
  }
  // A place before the phrase that is neither of the two: the words may speak of trade with it.
  bool NamesOther(const SeriesKey& trade) const {
    for (size_t i = 0; i < p_.head && i < s_.items.size(); ++i) {
      const Item& item = s_.items[i];
      if (!item.IsPlace() || item.entity->form == EntityForm::kDemonym) continue;
      const std::string& ref = item.entity->ref;
      if (ref != "WLD" && ref != s_.context.reporter && !IsParty(trade, ref)) return true;
    }
    return false;
  }

  // What an earlier sentence says of one partner ("Exports to Chile rose") is no promise for the next.
  bool IsTopic(const SeriesKey& last) const {
    if (&last == s_.before || last.counterpart_area.value == "WLD") return true;
    const auto& pair = s_.context.pair;
    const auto in_pair = [&](const SeriesField& area) {
      return area && std::find(pair.begin(), pair.end(), area.value) != pair.end();
    };
    return in_pair(last.ref_area) && in_pair(last.counterpart_area);
  }

  void FillBoth() {
    const std::vector<std::string> pair = Pair();
    const bool of_pair = p_.both_sides || (!s_.sense.pair.empty() && p_.flow == "XM");
    if (of_pair) {
      if (pair.size() != 2) return;
      const Found reporter = Reporter();
      const bool second = reporter.ref == pair[1];
      own = {.ref = pair[second], .how = PairHow()};
      partner = {.ref = pair[!second], .how = PairHow()};
      return;
    }
    const SeriesKey* last = LastTrade();
    // "Exports to Russia fell, while imports rose": both sides of the last. Not where the sentence names
    // another place.
    const bool elsewhere = last != nullptr && ((!s_.sense.place.empty() && !IsParty(*last, s_.sense.place)) ||
                                               (last != s_.before && NamesOther(*last)));
    if (last != nullptr && !elsewhere && !IsTopic(*last)) {
      // A paragraph of its own goes back to what the passage is about.
      const bool back = s_.context.new_paragraph && last != s_.before && s_.context.pair.empty() &&
                        last->ref_area.value == s_.context.trader;
      if (back && last->ref_area) partner = {.ref = "WLD", .how = PremiseHow::kCarried};
      if (last->ref_area) own = {.ref = last->ref_area.value, .how = PremiseHow::kCarried};
      return;
    }
    if (last != nullptr && !elsewhere) {
      const PremiseHow how = last == s_.before ? PremiseHow::kInferred : PremiseHow::kCarried;
      // Of a flow seen from the other side the passage's reporter stays the point of view.
      const bool turned = last != s_.before && last->ref_area.how != PremiseHow::kStated &&
                          !s_.context.reporter.empty() && last->counterpart_area.value == s_.context.reporter;
      const SeriesField& one = turned ? last->counterpart_area : last->ref_area;
      const SeriesField& two = turned ? last->ref_area : last->counterpart_area;
      if (one) own = {.ref = one.value, .how = how};
      if (two) partner = {.ref = two.value, .how = how};
      return;
    }
    own = Reporter();
    if (own.known()) partner = {.ref = "WLD", .how = PremiseHow::kInferred};
  }

  void FillOwn(bool world) {
    const std::vector<std::string> pair = Pair();
    if (!partner.ref.empty() && pair.size() == 2 && (pair[0] == partner.ref || pair[1] == partner.ref)) {
      own = {.ref = pair[0] == partner.ref ? pair[1] : pair[0], .how = PairHow()};
      return;
    }
    const Found reporter = Reporter();
    const SeriesKey* last = LastTrade();
    if (last != nullptr && !partner.ref.empty() && s_.sense.place.empty() && s_.sense.compiled_area.empty()) {
      const PremiseHow how = last == s_.before ? PremiseHow::kInferred : PremiseHow::kCarried;
      const bool turned = last->ref_area.value == partner.ref;
      const SeriesField& other = turned ? last->counterpart_area : last->ref_area;
      if (other && other.value != "WLD" && other.value != partner.ref) own = {.ref = other.value, .how = how};
      if (own.known()) return;
    }
    if (reporter.ref != partner.ref || world) own = reporter;
    if (world && !own.known()) own = {.ref = "WLD", .how = PremiseHow::kInferred};
  }

  void FillPartner() {
    if (s_.context.global && own.ref == s_.context.reporter) {
      partner = {.ref = "WLD", .how = PremiseHow::kCarried};
      return;
    }
    // In an article about two countries "Russia's exports" may be those to the other or all: unknown.
    const auto& pair = s_.context.pair;
    const bool of_pair = std::find(pair.begin(), pair.end(), own.ref) != pair.end();
    if (!of_pair) partner = {.ref = "WLD", .how = PremiseHow::kInferred};
  }

  const Scene& s_;
  const Phrase& p_;
};

}  // namespace

void FillTrade(const Scene& scene, const Phrase& phrase, SeriesKey& key) {
  TradeParties parties(scene, phrase);
  parties.Find();
  Put(parties.own, key.ref_area);
  Put(parties.partner, key.counterpart_area);
  key.flow = {std::string(phrase.flow), PremiseHow::kStated};
  const bool all_goods = phrase.product.ref == "GOODS" && phrase.row->indicator == "GOODS_TRADE";
  if (!phrase.product || all_goods) key.product = {"TOTAL", PremiseHow::kInferred};
  Finish(scene.tables, phrase, parties.own, parties.partner, key);
}

}  // namespace reckoner::series
