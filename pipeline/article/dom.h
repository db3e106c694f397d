// A page as a tree: one flat array in document order, so that a subtree is a range of indices and every walk
// a plain loop. HtmlParser builds it with myhtml (WHATWG tree construction) from trimmed markup; nothing else
// knows that library, so it can be replaced here. A Dom owns its text; views into it live as long as it does.
// A Dom is safe from many threads once built, an HtmlParser is for one thread at a time.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "pipeline/article/markup.h"
#include "pipeline/article/tags.h"

namespace reckoner::article {

using NodeId = uint32_t;
constexpr NodeId kNoNode = UINT32_MAX;

class Dom {
 public:
  struct Node {
    Tag tag = Tag::kOther;
    NodeId parent = kNoNode;
    NodeId end = 0;           // one past the last node below this one
    uint32_t attributes = 0;  // first in attributes_; they reach up to the next node's
    uint32_t text = 0, text_size = 0;
  };

  NodeId size() const { return static_cast<NodeId>(nodes_.size()); }  // node 0 is the document
  const Node& operator[](NodeId id) const { return nodes_[id]; }
  Tag tag(NodeId id) const { return nodes_[id].tag; }
  NodeId parent(NodeId id) const { return nodes_[id].parent; }
  NodeId end(NodeId id) const { return nodes_[id].end; }
  bool Inside(NodeId id, NodeId ancestor) const { return ancestor <= id && id < nodes_[ancestor].end; }

  // A text node's characters as they stand (entities decoded, spaces not collapsed); "" for an element.
  std::string_view Text(NodeId id) const {
    return std::string_view(text_).substr(nodes_[id].text, nodes_[id].text_size);
  }
  // "" both for an attribute without a value and for none: HasAttr tells.
  std::string_view Get(NodeId id, Attr attr) const;
  bool HasAttr(NodeId id, Attr attr) const;
  bool HasAttrs(NodeId id) const { return nodes_[id].attributes != AttributesEnd(id); }

  // All text below a node, spaces collapsed, block elements set apart by a space.
  std::string TextBelow(NodeId id, size_t limit = 4096) const;
  // The nearest ancestor (or the node itself) with this tag; kNoNode when there is none.
  NodeId Enclosing(NodeId id, Tag tag) const;

 private:
  friend class HtmlParser;
  struct Attribute {
    Attr name;
    uint32_t value, size;
  };
  uint32_t AttributesEnd(NodeId id) const {
    return id + 1 < nodes_.size() ? nodes_[id + 1].attributes : static_cast<uint32_t>(attributes_.size());
  }

  std::vector<Node> nodes_;
  std::vector<Attribute> attributes_;
  std::string text_;
};

class HtmlParser {
 public:
  HtmlParser();
  ~HtmlParser();
  HtmlParser(const HtmlParser&) = delete;
  HtmlParser& operator=(const HtmlParser&) = delete;

  // `html` must be valid UTF-8; `names`: see TrimMarkup. Never fails; an empty page gives a Dom of one
  // node.
  Dom Parse(std::string_view html, const MarkupLimits& limits = {}, PageNames* names = nullptr);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace reckoner::article
