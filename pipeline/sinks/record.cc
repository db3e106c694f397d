#include "pipeline/sinks/record.h"

#include <algorithm>
#include <unordered_map>

#include "extractors/text/sha256.h"
#include "pipeline/sinks/record_fields.h"
#include "pipeline/sinks/record_ids.h"
#include "pipeline/sinks/record_json.h"
#include "pipeline/sinks/record_text.h"

namespace reckoner {
namespace {

constexpr size_t kKeyDigits = 20;  // 80 bits tell records apart
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
    sha256_.Add(line);
    record_.hash_ = sha256_.Hex();
    record_.is_finding_ =
        Member(line_.root(), "doc_id").IsNull() && Member(line_.root(), "members").IsArray();
    record_.is_finding_ ? ReadFinding() : ReadEnvelope();
  }

  const Json& json() const { return line_.root(); }

 private:
  void Reset() {
    for (auto& cells : record_.cells_) cells.clear();
    record_.objects_ = 0;
    sentences_.clear();
    ids_.Clear();
    texts_.Clear();
  }

  void ReadEnvelope() {
    const std::string_view name = Name("doc_id");
    ids_.Begin(name, record_.key_);
    AddWhole(TableId::kDocuments);
    for (const Json& sentence : List(Member(line_.root(), "document"), "sentences"))
      if (const Json& text = Member(sentence, "text"); text.IsString())
        sentences_[Dump(Member(sentence, "span"))] = View(text);
    for (const MentionList& list : MentionLists())
      for (const Json& object : List(line_.root(), list.member)) AddMention(list, object);
  }

  void ReadFinding() {
    Name("fingerprint");
    AddWhole(TableId::kCorroborations);
    const TableSpec& spec = Spec(TableId::kCorroborationMembers);
    size_t position = 0;
    for (const Json& member : List(line_.root(), "members")) {
      const std::string_view at = Position(position++);
      Put(spec, texts_.Keep({record_.key_, "-", at}));
      const Column& document = LeadingColumns(spec)[1];
      Put(spec, Value(document, Member(member, document.field)));
      Put(spec, record_.key_);
      Put(spec, at);
      fields_.Read(spec, member);
      for (size_t i = 2; i < spec.columns.size(); ++i) Put(spec, Value(spec.columns[i], fields_.column(i)));
    }
  }

  std::string_view Name(std::string_view field) {
    const Json& name = Member(line_.root(), field);
    if (!name.IsString() || name.text().empty())
      ThrowBadRecord("neither an envelope nor a finding: no " + std::string(field));
    record_.key_ = RecordKey(View(name));
    return View(name);
  }

  void AddWhole(TableId table) {
    const TableSpec& spec = Spec(table);
    const Column& name = LeadingColumns(spec)[1];
    Put(spec, record_.key_);
    Put(spec, Value(name, Member(line_.root(), name.field)));
    Put(spec, record_.hash_);
    AddColumns(spec, line_.root());
    ++record_.objects_;
  }

  void AddMention(const MentionList& list, const Json& object) {
    const TableSpec& spec = Spec(list.table);
    const std::string_view id = ids_.New(list, object);
    Put(spec, id);
    Put(spec, record_.key_);
    AddColumns(spec, object);
    ++record_.objects_;
    if (list.table != TableId::kChecks) return;
    for (const TermList& terms : TermLists()) {
      size_t position = 0;
      for (const Json& term : List(object, terms.member)) AddTerm(id, terms.term, position++, term);
    }
  }

  void AddTerm(std::string_view check, std::string_view kind, size_t position, const Json& term) {
    const TableSpec& spec = Spec(TableId::kCheckTerms);
    const std::string_view at = Position(position);
    Put(spec, texts_.Keep({check, "-", kind.substr(0, 1), at}));
    Put(spec, record_.key_);
    Put(spec, check);
    Put(spec, kind);
    Put(spec, at);
    Put(spec, Reference(term, "checks"));
  }

  void AddColumns(const TableSpec& spec, const Json& object) {
    fields_.Read(spec, object);
    for (size_t i = 0; i < spec.columns.size(); ++i) Put(spec, Value(spec.columns[i], fields_.column(i)));
  }

  std::string_view Position(size_t position) { return texts_.Keep({std::to_string(position)}); }

  void Put(const TableSpec& spec, Cell cell) {
    record_.cells_[static_cast<size_t>(spec.table)].push_back(cell);
  }

  Cell Value(const Column& column, const Json& field) {
    const Json* value = &field;
    if (!value->IsNull() && (column.take == Take::kFirst || column.take == Take::kSecond)) {
      if (!value->IsArray() || value->Size() != 2) Refuse(column, "is no pair");
      value = &(*value)[column.take == Take::kFirst ? 0 : 1];
    }
    if (value->IsNull()) {
      if (column.required) Refuse(column, "is missing");
      return std::nullopt;
    }
    if (column.take == Take::kSentence) {
      if (sentences_.empty()) return std::nullopt;
      const auto text = sentences_.find(Dump(*value));
      return text == sentences_.end() ? std::nullopt : Cell(text->second);
    }
    if (column.take == Take::kReference) return Reference(*value, column.field);
    if (column.take == Take::kKey) return texts_.Keep({RecordKey(Text(column, *value))});
    switch (column.type) {
      case Type::kText:
        return Text(column, *value);
      case Type::kInteger:
        if (!value->IsInt64()) Refuse(column, "is no whole number");
        return value->text() == "-0" ? "0" : value->text();
      case Type::kBoolean:
        if (!value->IsBool()) Refuse(column, "is neither true nor false");
        return value->GetBool() ? "true" : "false";
      case Type::kDecimal:
        if (!IsDecimal(Text(column, *value))) Refuse(column, "is no decimal");
        return View(*value);
      case Type::kReal:
        if (!value->IsNumber()) Refuse(column, "is no number");
        return value->text();
      case Type::kJson:
        if (!value->IsArray() && !value->IsObject()) Refuse(column, "is no list or object");
        if (value->IsArray() && value->Size() == 0) return "[]";
        return texts_.Keep({Dump(*value)});
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

  std::string_view Reference(const Json& mention, std::string_view field) const {
    const auto id = ids_.Of(mention);
    if (!id) ThrowBadRecord(std::string(field) + " names what isn't there");
    return *id;
  }

  RecordRows& record_;
  JsonLine line_;
  Sha256 sha256_;
  RecordTexts texts_;
  RecordIds ids_{&texts_};
  RecordFields fields_;
  std::unordered_map<std::string, std::string_view> sentences_;  // span -> text
};

RecordRows::RecordRows() : filler_(std::make_unique<Filler>(this)) {}
RecordRows::~RecordRows() = default;
void RecordRows::Read(std::string_view line) { filler_->Read(line); }
const Json& RecordRows::json() const { return filler_->json(); }

}  // namespace reckoner
