#include "pipeline/sinks/record_ids.h"

namespace reckoner {
namespace {

// 64 bits tell the rows of one record apart. They follow the record's key, so that its rows lie together in
// an index.
constexpr size_t kPlaceDigits = 16;

// A span as it stands in a record, "[12,15]": what things are told apart by.
void AppendSpan(const Json& value, std::string* out) {
  if (value.Size() != 2 || !value[0].IsNumber() || !value[1].IsNumber()) {
    *out += Dump(value);
    return;
  }
  out->append("[").append(value[0].text()).append(",").append(value[1].text()).append("]");
}

}  // namespace

void RecordIds::Begin(std::string_view name, std::string_view key) {
  name_ = name;
  key_ = key;
  known_.emplace(texts_.memory());
}

std::string_view RecordIds::New(const MentionList& list, const Json& object) {
  const Json& mention = Member(object, "id");
  if (!mention.IsString()) ThrowBadRecord(std::string(list.member) + " without an id");
  place_.assign(list.member).append("\x1f").append(name_);
  for (std::string_view field : list.key) {
    place_ += '\x1f';
    AppendPlace(Member(object, field));
  }
  std::string_view hash = Hash();
  if (const int same = known_->same[hash]++; same > 0) {
    place_ += '\x1f' + std::to_string(same);
    hash = Hash();
  }
  Mention made{.id = texts_.Keep({key_, hash}), .span = {}};
  if (const Json& span = Member(object, "span"); !span.IsNull()) {
    place_.clear();
    AppendSpan(span, &place_);
    made.span = texts_.Keep({place_});
  }
  if (!known_->mentions.emplace(View(mention), made).second)
    ThrowBadRecord("two things of the id " + std::string(View(mention)));
  return made.id;
}

std::optional<std::string_view> RecordIds::Of(const Json& mention) const {
  if (!mention.IsString()) return std::nullopt;
  const auto found = known_->mentions.find(View(mention));
  return found == known_->mentions.end() ? std::nullopt : std::optional(found->second.id);
}

// Numbering moves with every mention before it, so a mention stands here by its span.
void RecordIds::AppendPlace(const Json& value) {
  if (value.IsString()) {
    const auto found = known_->mentions.find(View(value));
    const bool placed = found != known_->mentions.end() && !found->second.span.empty();
    place_ += placed ? found->second.span : View(value);
  } else if (!value.IsArray() || !value[0].IsString()) {
    AppendSpan(value, &place_);
  } else {
    for (const Json& item : value.GetArray()) {
      AppendPlace(item);
      place_ += ',';
    }
  }
}

std::string_view RecordIds::Hash() {
  sha256_.Add(place_);
  const std::span<char> digits = texts_.Room(kPlaceDigits);
  sha256_.Write(digits);
  return {digits.data(), digits.size()};
}

}  // namespace reckoner
