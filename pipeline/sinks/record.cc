#include "pipeline/sinks/record.h"

#include <algorithm>
#include <unordered_map>

#include "extractors/text/sha256.h"
#include "pipeline/sinks/record_json.h"

namespace reckoner {
namespace {

// 80 bits tell records apart, 64 more the rows of one. A record's rows share their first characters, so that
// they lie together in an index.
constexpr size_t kKeyDigits = 20, kPlaceDigits = 16;
// A decimal of ours has less than 100; every database holds as many, exactly and as a float.
constexpr size_t kMaxDecimal = 128;

bool IsDecimal(std::string_view text) {
  if (text.starts_with('-')) text.remove_prefix(1);
  const size_t point = text.find('.');
  auto digits = [](std::string_view part) {
    return !part.empty() && std::ranges::all_of(part, [](char c) { return c >= '0' && c <= '9'; });
  };
  return text.size() < kMaxDecimal && digits(text.substr(0, point)) &&
         (point == text.npos || digits(text.substr(point + 1)));
}

}  // namespace

std::string RecordKey(std::string_view name) { return Sha256Hex(name).substr(0, kKeyDigits); }

// One line's values on their way into rows.
class RecordRows::Filler {
 public:
  explicit Filler(RecordRows* record) : record_(*record) {}

  void Read(std::string_view line) {
    Reset();
    line_.Parse(line);
    record_.hash_ = Hash(line);
    record_.is_finding_ =
        Member(line_.root(), "doc_id").IsNull() && Member(line_.root(), "members").IsArray();
    record_.is_finding_ ? ReadFinding() : ReadEnvelope();
  }

  const Json& json() const { return line_.root(); }

 private:
  void Reset() {
    for (auto& cells : record_.cells_) cells.clear();
    record_.objects_ = 0;
    ids_.clear(), sentences_.clear(), places_.clear(), seen_.clear(), kept_.clear();
  }

  void ReadEnvelope() {
    name_ = Name("doc_id");
    AddWhole(TableId::kDocuments);
    for (const Json& sentence : List(Member(line_.root(), "document"), "sentences"))
      if (const Json& text = Member(sentence, "text"); text.IsString())
        sentences_[Dump(Member(sentence, "span"))] = View(text);
    for (const MentionList& list : MentionLists())
      for (const Json& object : List(line_.root(), list.member)) AddMention(list, object);
  }

  void ReadFinding() {
    name_ = Name("fingerprint");
    AddWhole(TableId::kCorroborations);
    int64_t position = 0;
    for (const Json& member : List(line_.root(), "members")) {
      const std::string at = std::to_string(position++);
      const TableSpec& spec = Spec(TableId::kCorroborationMembers);
      Put(spec, Keep(record_.key_ + '-' + at));
      MemberFinder fields(member);
      Put(spec, Value(LeadingColumns(spec)[1], &fields));
      Put(spec, record_.key_);
      Put(spec, Keep(at));
      for (const Column& column : spec.columns.subspan(2)) Put(spec, Value(column, &fields));
    }
  }

  std::string Name(std::string_view field) {
    const Json& name = Member(line_.root(), field);
    if (!name.IsString() || name.text().empty())
      ThrowBadRecord("neither an envelope nor a finding: no " + std::string(field));
    record_.key_ = RecordKey(View(name));
    return std::string(View(name));
  }

  void AddWhole(TableId table) {
    const TableSpec& spec = Spec(table);
    const auto leading = LeadingColumns(spec);
    MemberFinder whole(line_.root());
    Put(spec, record_.key_);
    Put(spec, Value(leading[1], &whole));
    Put(spec, record_.hash_);
    for (const Column& column : spec.columns) Put(spec, Value(column, &whole));
    ++record_.objects_;
  }

  void AddMention(const MentionList& list, const Json& object) {
    const TableSpec& spec = Spec(list.table);
    const std::string& id = NewId(list, object);
    Put(spec, id);
    Put(spec, record_.key_);
    MemberFinder fields(object);
    for (const Column& column : spec.columns) Put(spec, Value(column, &fields));
    ++record_.objects_;
    if (list.table != TableId::kChecks) return;
    for (const TermList& terms : TermLists()) {
      int64_t position = 0;
      for (const Json& term : List(object, terms.member)) AddTerm(id, terms.term, position++, term);
    }
  }

  void AddTerm(const std::string& check, std::string_view kind, int64_t position, const Json& term) {
    const TableSpec& spec = Spec(TableId::kCheckTerms);
    const std::string at = std::to_string(position);
    Put(spec, Keep(check + '-' + kind.front() + at));
    Put(spec, record_.key_);
    Put(spec, check);
    Put(spec, kind);
    Put(spec, Keep(at));
    Put(spec, Reference(term, "checks"));
  }

  void Put(const TableSpec& spec, Cell cell) {
    record_.cells_[static_cast<size_t>(spec.table)].push_back(cell);
  }

  Cell Value(const Column& column, MemberFinder* fields) {
    const Json* value = &fields->Find(column.field);
    if (!value->IsNull() && (column.take == Take::kFirst || column.take == Take::kSecond)) {
      if (!value->IsArray() || value->Size() != 2) Refuse(column, "is no pair");
      value = &(*value)[column.take == Take::kFirst ? 0 : 1];
    }
    if (value->IsNull()) {
      if (column.required) Refuse(column, "is missing");
      return std::nullopt;
    }
    if (column.take == Take::kSentence) {
      const auto text = sentences_.find(Dump(*value));
      return text == sentences_.end() ? std::nullopt : Cell(text->second);
    }
    if (column.take == Take::kReference) return Reference(*value, column.field);
    if (column.take == Take::kKey) return Keep(RecordKey(Text(column, *value)));
    switch (column.type) {
      case Type::kText:
        return Text(column, *value);
      case Type::kInteger:
        if (!value->IsInt64()) Refuse(column, "is no whole number");
        return Keep(std::to_string(value->GetInt64()));
      case Type::kBoolean:
        if (!value->IsBool()) Refuse(column, "is neither true nor false");
        return value->GetBool() ? "true" : "false";
      case Type::kDecimal:
        if (!IsDecimal(Text(column, *value))) Refuse(column, "is no decimal");
        return View(*value);
      case Type::kReal:
        if (!value->IsNumber()) Refuse(column, "is no number");
        return Keep(Dump(*value));
      case Type::kJson:
        if (!value->IsArray() && !value->IsObject()) Refuse(column, "is no list or object");
        return Keep(Dump(*value));
    }
    return std::nullopt;
  }

  std::string_view Text(const Column& column, const Json& value) {
    if (!value.IsString()) Refuse(column, "is no text");
    return View(value);
  }

  [[noreturn]] static void Refuse(const Column& column, const char* why) {
    ThrowBadRecord(std::string(column.field) + ' ' + why);
  }

  // Lists may be absent, as in a record of another version.
  static Json::Elements List(const Json& object, std::string_view member) {
    const Json& list = Member(object, member);
    if (!list.IsNull() && !list.IsArray()) ThrowBadRecord(std::string(member) + " is no list");
    return list.GetArray();
  }

  std::string_view Reference(const Json& mention, std::string_view field) {
    const auto id = mention.IsString() ? ids_.find(std::string(View(mention))) : ids_.end();
    if (id == ids_.end()) ThrowBadRecord(std::string(field) + " names what isn't there");
    return id->second;
  }

  // Numbering moves with every mention before it, so a mention stands here by its span.
  std::string Place(const Json& value) const {
    if (value.IsString()) {
      const auto place = places_.find(std::string(View(value)));
      return place == places_.end() ? std::string(View(value)) : place->second;
    }
    if (!value.IsArray() || !value[0].IsString()) return Dump(value);
    std::string out;
    for (const Json& item : value.GetArray()) out += Place(item) + ',';
    return out;
  }

  const std::string& NewId(const MentionList& list, const Json& object) {
    std::string key = std::string(list.member) + '\x1f' + name_;
    for (std::string_view field : list.key) key += '\x1f' + Place(Member(object, field));
    const int same = seen_[key]++;
    if (same > 0) key += '\x1f' + std::to_string(same);
    const Json& mention = Member(object, "id");
    if (!mention.IsString()) ThrowBadRecord(std::string(list.member) + " without an id");
    const Json& span = Member(object, "span");
    if (!span.IsNull()) places_[std::string(View(mention))] = Dump(span);
    const auto [id, added] = ids_.emplace(View(mention), record_.key_ + Hash(key, kPlaceDigits));
    if (!added) ThrowBadRecord("two things of the id " + id->first);
    return id->second;
  }

  std::string Hash(std::string_view bytes, size_t digits = 64) {
    sha256_.Add(bytes);
    return sha256_.Hex(digits);
  }

  std::string_view Keep(std::string text) { return kept_.emplace_back(std::move(text)); }

  RecordRows& record_;
  JsonLine line_;
  Sha256 sha256_;
  std::string name_;                                             // doc_id or fingerprint
  std::unordered_map<std::string, std::string> ids_;             // mention -> row id
  std::unordered_map<std::string, std::string_view> sentences_;  // span -> text
  std::unordered_map<std::string, std::string> places_;          // mention -> its span
  std::unordered_map<std::string, int> seen_;                    // keys so far
  std::deque<std::string> kept_;                                 // what no part of the line holds
};

RecordRows::RecordRows() : filler_(std::make_unique<Filler>(this)) {}
RecordRows::~RecordRows() = default;
void RecordRows::Read(std::string_view line) { filler_->Read(line); }
const Json& RecordRows::json() const { return filler_->json(); }

}  // namespace reckoner
