// One object of JSON-LD: its members, its type and what the type says of the article. Pure; any thread.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

namespace reckoner::article {

using Json = nlohmann::json;

// How near a type is to being the article itself, 5 the nearest; 0 for one that isn't.
int TypeRank(std::string_view type);
// The object's type; of several the one that ranks highest; "" for none.
std::string TypeOf(const Json& object);
// Null where the object has none, or is none.
const Json* Member(const Json& object, const char* name);
// A string's text without entities and tags; "" for another value.
std::string Text(const Json& value);

}  // namespace reckoner::article
