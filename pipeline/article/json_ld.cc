// schema.org facts from <script type="application/ld+json">. Real ones are often broken (raw line ends in
// strings, comments, CDATA, stray commas): what can be mended cheaply is, the rest is passed over. Depth and
// size are capped before any tree is built.
#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>

#include "pipeline/article/facts.h"
#include "pipeline/article/json_text.h"
#include "pipeline/article/schema_types.h"
#include "pipeline/article/text_util.h"

namespace reckoner::article {
namespace {

using Json = nlohmann::json;

constexpr size_t kMaxBytes = 1u << 20;
constexpr int kMaxDepth = 24;
constexpr size_t kMaxObjects = 4000;
constexpr size_t kMaxUpdates = 500;

std::string Text(const Json& value) {
  return value.is_string() ? Unescape(value.get_ref<const std::string&>()) : std::string();
}

const Json* Member(const Json& object, const char* name) {
  if (!object.is_object()) return nullptr;
  const auto found = object.find(name);
  return found == object.end() ? nullptr : &*found;
}

std::string TypeOf(const Json& object) {
  const Json* type = Member(object, "@type");
  if (type == nullptr) return {};
  if (type->is_string()) return type->get<std::string>();
  std::string best;
  if (type->is_array()) {
    for (const Json& one : *type) {
      if (one.is_string() && (best.empty() || TypeRank(one.get_ref<const std::string&>()) > TypeRank(best)))
        best = one.get<std::string>();
    }
  }
  return best;
}

class Reader {
 public:
  explicit Reader(Facts* facts) : facts_(*facts) {}

  void Add(std::string_view script, NodeId node) {
    if (script.size() > kMaxBytes) return;
    const auto too_deep = [](int depth, Json::parse_event_t, Json&) { return depth < kMaxDepth; };
    Json json = Json::parse(script, too_deep, false, true);
    if (json.is_discarded()) json = Json::parse(MendJson(script), too_deep, false, true);
    if (json.is_discarded()) return;
    scripts_.push_back({std::move(json), node});
  }

  void Finish() {
    for (const auto& [json, node] : scripts_) Walk(json, node);
    std::stable_sort(articles_.begin(), articles_.end(),
                     [](const Found& a, const Found& b) { return a.rank > b.rank; });
    for (const Found& found : articles_) Take(found);
  }

 private:
  struct Found {
    int rank;
    const Json* object;
    NodeId node;
    std::string type;
  };

  // As deep as the parsed values are: to kMaxDepth.
  void Walk(const Json& value, NodeId node) {
    if (++objects_ > kMaxObjects) return;
    if (value.is_array()) {
      for (const Json& one : value) Walk(one, node);
      return;
    }
    if (!value.is_object()) return;
    if (const Json* id = Member(value, "@id"); id != nullptr && id->is_string() && value.size() > 1) {
      ids_.try_emplace(id->get<std::string>(), &value);
    }
    const std::string type = TypeOf(value);
    const int rank = TypeRank(type);
    if (rank > 0) articles_.push_back({rank, &value, node, type});
    for (const char* name : {"@graph", "mainEntity", "mainEntityOfPage", "itemListElement", "item", "author",
                             "publisher", "isPartOf", "video"}) {
      if (const Json* member = Member(value, name)) Walk(*member, node);
    }
  }

  // Follows {"@id": "…"} to the object it names.
  const Json& Resolve(const Json& value) const {
    const Json* id = Member(value, "@id");
    if (id == nullptr || !id->is_string() || Member(value, "name") != nullptr) return value;
    const auto found = ids_.find(id->get_ref<const std::string&>());
    return found == ids_.end() ? value : *found->second;
  }

  void AddFact(Field field, const Found& found, std::string value, int rank = 0) {
    if (!value.empty())
      facts_.all.push_back(
          {field, Source::kJsonLd, (5 - found.rank) * 10 + rank, std::move(value), found.node});
  }

  void Names(const Json& value, const Found& found, int depth) {
    if (depth > 3) return;
    if (value.is_array()) {
      for (const Json& one : value) Names(one, found, depth + 1);
    } else if (value.is_string()) {
      AddFact(Field::kAuthor, found, Text(value));
    } else if (value.is_object()) {
      const Json& person = Resolve(value);
      if (const Json* name = Member(person, "name")) {
        // "name" itself can be a list of people.
        if (name->is_array() || name->is_object()) return Names(*name, found, depth + 1);
        const bool organisation =
            TypeOf(person) == "Organization" || TypeOf(person) == "NewsMediaOrganization";
        AddFact(Field::kAuthor, found, Text(*name), organisation ? 5 : 0);
      } else if (Member(person, "givenName") != nullptr && Member(person, "familyName") != nullptr) {
        AddFact(Field::kAuthor, found,
                Text(*Member(person, "givenName")) + " " + Text(*Member(person, "familyName")));
      }
    }
  }

  void Take(const Found& found) {
    const Json& object = *found.object;
    if (const Json* headline = Member(object, "headline")) AddFact(Field::kTitle, found, Text(*headline));
    if (const Json* name = Member(object, "name")) AddFact(Field::kTitle, found, Text(*name), 1);
    for (const char* by : {"author", "creator"}) {
      if (const Json* author = Member(object, by)) {
        Names(*author, found, 0);
        break;
      }
    }
    if (const Json* date = Member(object, "datePublished")) AddFact(Field::kPublished, found, Text(*date));
    if (const Json* date = Member(object, "dateCreated")) AddFact(Field::kPublished, found, Text(*date), 1);
    if (const Json* date = Member(object, "uploadDate")) AddFact(Field::kPublished, found, Text(*date), 2);
    if (const Json* date = Member(object, "dateModified")) AddFact(Field::kModified, found, Text(*date));
    if (const Json* language = Member(object, "inLanguage"))
      AddFact(Field::kLanguage, found, Text(*language));
    if (const Json* url = Member(object, "url")) AddFact(Field::kUrl, found, Text(*url));
    if (const Json* publisher = Member(object, "publisher")) {
      const Json& house =
          Resolve(publisher->is_array() && !publisher->empty() ? publisher->front() : *publisher);
      if (const Json* name = Member(house, "name")) AddFact(Field::kSite, found, Text(*name));
    }
    if (const Json* free = Member(object, "isAccessibleForFree")) {
      if (free->is_boolean()) AddFact(Field::kFree, found, free->get<bool>() ? "true" : "false");
      if (free->is_string()) AddFact(Field::kFree, found, LowerAscii(free->get_ref<const std::string&>()));
    }
    if (found.rank >= 4 && facts_.article_type.empty()) facts_.article_type = found.type;
    if (const Json* body = Member(object, "articleBody");
        body != nullptr && body->is_string() && found.rank >= 4) {
      if (facts_.body.empty()) facts_.body = body->get<std::string>();
    }
    if (const Json* updates = Member(object, "liveBlogUpdate");
        updates != nullptr && updates->is_array() && facts_.updates.empty()) {
      for (const Json& one : *updates) {
        if (!one.is_object() || facts_.updates.size() >= kMaxUpdates) continue;
        LiveUpdate update;
        if (const Json* value = Member(one, "headline")) update.headline = Text(*value);
        if (const Json* value = Member(one, "articleBody")) update.text = Text(*value);
        if (const Json* value = Member(one, "datePublished")) update.published = Text(*value);
        if (const Json* value = Member(one, "dateModified")) update.modified = Text(*value);
        if (!update.text.empty() || !update.headline.empty()) facts_.updates.push_back(std::move(update));
      }
    }
  }

  Facts& facts_;
  std::vector<std::pair<Json, NodeId>> scripts_;
  std::vector<Found> articles_;
  std::map<std::string, const Json*> ids_;
  size_t objects_ = 0;
};

}  // namespace

void ReadJsonLd(const Dom& dom, Facts* facts) {
  Reader reader(facts);
  for (NodeId node = 0; node < dom.size(); ++node) {
    if (dom.tag(node) != Tag::kScript || !ContainsNoCase(dom.Get(node, Attr::kType), "ld+json")) continue;
    for (NodeId text = node + 1; text < dom.end(node); ++text) reader.Add(dom.Text(text), node);
  }
  reader.Finish();
}

}  // namespace reckoner::article
