// Text set aside from the tree builder: it decides about the tree by tags and by whether text is blank, but
// would copy and look through every character of a page several times. In its stead stands a mark, a byte
// that no UTF-8 has and a number, wherever characters may stand; Append puts the text back. What the builder
// has to decode stays where it is: character references, line ends of other systems, NUL. Views what is set
// aside, which must outlive it. One thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace reckoner::article {

class Aside {
 public:
  enum class References : bool { kNone, kDecoded };  // is "&amp;" an ampersand there?

  // Text or an attribute's value, valid UTF-8, as it stands in the page; not blank at its beginning.
  void Put(std::string_view text, References references, std::string* markup);
  // What characters of the tree stand for: valid UTF-8.
  void Append(std::string_view from_tree, std::string* out) const;

 private:
  void PutPiece(std::string_view piece, std::string* markup);

  std::vector<std::string_view> pieces_;
};

}  // namespace reckoner::article
