#include "pipeline/article/dom.h"

#include <myhtml/api.h>

#include <new>
#include <stdexcept>

#include "pipeline/article/aside.h"
#include "pipeline/article/text_util.h"

namespace reckoner::article {
namespace {

constexpr size_t kMaxNodes = 4u << 20;

}  // namespace

std::string_view Dom::Get(NodeId id, Attr attr) const {
  const uint32_t end = AttributesEnd(id);
  for (uint32_t i = nodes_[id].attributes; i < end; ++i) {
    if (attributes_[i].name == attr)
      return std::string_view(text_).substr(attributes_[i].value, attributes_[i].size);
  }
  return {};
}

bool Dom::HasAttr(NodeId id, Attr attr) const {
  const uint32_t end = AttributesEnd(id);
  for (uint32_t i = nodes_[id].attributes; i < end; ++i) {
    if (attributes_[i].name == attr) return true;
  }
  return false;
}

std::string Dom::TextBelow(NodeId id, size_t limit) const {
  std::string out;
  bool space = false;
  for (NodeId node = id; node < end(id) && out.size() < limit; ++node) {
    if (Has(tag(node), kBlock) || tag(node) == Tag::kBr) space = true;
    if (node != id && Has(tag(node), kRaw) && Has(tag(node), kHidden)) {
      node = end(node) - 1;
      continue;
    }
    for (const char c : Text(node)) {
      if (IsHtmlSpace(c)) {
        space = true;
        if (out.size() >= limit) break;
        continue;
      }
      if (space && !out.empty()) out += ' ';
      space = false;
      out += c;
    }
  }
  return out;
}

NodeId Dom::Enclosing(NodeId id, Tag wanted) const {
  while (id != kNoNode && tag(id) != wanted) id = parent(id);
  return id;
}

struct HtmlParser::Impl {
  myhtml_t* html = nullptr;
  myhtml_tree_t* tree = nullptr;
  std::vector<Tag> tags;  // by myhtml's number

  Tag TagOf(myhtml_tag_id_t id) const { return id < tags.size() ? tags[id] : Tag::kOther; }

  Impl() {
    html = myhtml_create();
    if (html == nullptr || myhtml_init(html, MyHTML_OPTIONS_PARSE_MODE_SINGLE, 1, 0) != MyHTML_STATUS_OK)
      throw std::bad_alloc();
    tree = myhtml_tree_create();
    if (tree == nullptr || myhtml_tree_init(tree, html) != MyHTML_STATUS_OK) throw std::bad_alloc();
    myhtml_tree_parse_flags_set(
        tree, static_cast<myhtml_tree_parse_flags_t>(MyHTML_TREE_PARSE_FLAGS_WITHOUT_DOCTYPE_IN_TREE));
    tags.resize(MyHTML_TAG_LAST_ENTRY, Tag::kOther);
    for (myhtml_tag_id_t id = MyHTML_TAG__COMMENT; id < MyHTML_TAG_LAST_ENTRY; ++id) {
      size_t size = 0;
      const char* name = myhtml_tag_name_by_id(tree, id, &size);
      if (name != nullptr) tags[id] = TagByName({name, size});
    }
    tags[MyHTML_TAG__TEXT] = Tag::kText;
  }
  ~Impl() {
    myhtml_tree_destroy(tree);
    myhtml_destroy(html);
  }
};

HtmlParser::HtmlParser() : impl_(std::make_unique<Impl>()) {}
HtmlParser::~HtmlParser() = default;

Dom HtmlParser::Parse(std::string_view html, const MarkupLimits& limits, PageNames* names) {
  Aside aside;
  const std::string trimmed = TrimMarkup(html, limits, names, &aside);
  Dom dom;
  dom.text_.reserve(html.size() / 4);
  const mystatus_t status = myhtml_parse(impl_->tree, MyENCODING_UTF_8, trimmed.data(), trimmed.size());
  myhtml_tree_node_t* root = status == MyHTML_STATUS_OK ? myhtml_tree_get_document(impl_->tree) : nullptr;

  const auto append = [&](const char* data, size_t size, uint32_t* at, uint32_t* length) {
    *at = static_cast<uint32_t>(dom.text_.size());
    if (data != nullptr) aside.Append({data, size}, &dom.text_);
    *length = static_cast<uint32_t>(dom.text_.size() - *at);
  };

  NodeId parent = kNoNode;
  for (myhtml_tree_node_t* node = root; node != nullptr && dom.nodes_.size() < kMaxNodes;) {
    const NodeId id = dom.size();
    Dom::Node& added = dom.nodes_.emplace_back();
    added.tag = impl_->TagOf(myhtml_node_tag_id(node));
    added.parent = parent;
    added.attributes = static_cast<uint32_t>(dom.attributes_.size());
    if (added.tag == Tag::kText) {
      size_t size = 0;
      const char* text = myhtml_node_text(node, &size);
      append(text, size, &added.text, &added.text_size);
    }
    for (myhtml_tree_attr_t* a = myhtml_node_attribute_first(node); a != nullptr;
         a = myhtml_attribute_next(a)) {
      size_t size = 0;
      const char* key = myhtml_attribute_key(a, &size);
      const Attr name = key == nullptr ? Attr::kNone : AttrByName({key, size});
      if (name == Attr::kNone) continue;
      Dom::Attribute attribute{name, 0, 0};
      const char* value = myhtml_attribute_value(a, &size);
      append(value, value == nullptr ? 0 : size, &attribute.value, &attribute.size);
      dom.attributes_.push_back(attribute);
    }
    if (myhtml_tree_node_t* child = myhtml_node_child(node)) {
      parent = id;
      node = child;
      continue;
    }
    dom.nodes_[id].end = dom.size();
    while (node != root && myhtml_node_next(node) == nullptr) {
      node = myhtml_node_parent(node);
      dom.nodes_[parent].end = dom.size();
      parent = dom.nodes_[parent].parent;
    }
    node = node == root ? nullptr : myhtml_node_next(node);
  }
  if (dom.nodes_.empty()) dom.nodes_.emplace_back();
  // What the cap on nodes left open.
  for (; parent != kNoNode; parent = dom.nodes_[parent].parent) dom.nodes_[parent].end = dom.size();
  if (dom.nodes_[0].end == 0) dom.nodes_[0].end = dom.size();
  myhtml_tree_clean(impl_->tree);
  return dom;
}

}  // namespace reckoner::article
