// Which frames could match a line of tags: asked of every sentence, so without RE2. A frame's shape is read
// as a sequence of letter classes, each with how often it may stand; all the places where a match may have
// come to are one set of bits, moved on class by class. A filter says yes to all that the shape matches, and
// to little else. (One RE2::Set over all frames needs more automaton states than its memory holds and builds
// them anew with every article.) Built once, then const and safe from many threads.
#pragma once

#include <bitset>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace reckoner {

// The letter classes of all filters, each once.
class TagClasses {
 public:
  // `members`: as between an RE2 class's brackets, single letters only.
  uint16_t Number(std::string_view members);
  size_t size() const { return names_.size(); }
  // Numbers of the classes that hold the tag.
  const std::vector<uint16_t>& Holding(char tag) const { return holding_[static_cast<unsigned char>(tag)]; }

 private:
  std::vector<std::string> names_;
  std::vector<uint16_t> holding_[256];
};

// Where the letters of each class stand in a line. Of N tags and more nothing is known: every filter passes.
template <size_t N>
class TagPlaces {
 public:
  TagPlaces(std::string_view tags, const TagClasses& classes)
      : known_(tags.size() < N), of_class_(classes.size()) {
    if (!known_) return;
    for (size_t at = 0; at < tags.size(); ++at)
      for (const uint16_t number : classes.Holding(tags[at])) of_class_[number].set(at);
  }
  bool known() const { return known_; }
  const std::bitset<N>& operator[](size_t number) const { return of_class_[number]; }

 private:
  bool known_;
  std::vector<std::bitset<N>> of_class_;
};

class TagFilter {
 public:
  // `pattern`: the frame's RE2. One with groups inside groups or alternatives is let through everywhere.
  TagFilter(std::string_view pattern, TagClasses& classes);

  // False: no match begins at one of the `begins`.
  template <size_t N>
  bool Passes(const TagPlaces<N>& places, std::bitset<N> begins) const {
    if (!places.known()) return true;
    for (const uint16_t letters : needed_)
      if (places[letters].none()) return false;
    for (const Step& step : steps_) {
      const std::bitset<N>& here = places[step.letters];
      for (size_t i = 0; i < step.least; ++i) begins = (begins & here) << 1;
      for (size_t i = step.least; i < step.most; ++i) {
        const std::bitset<N> more = begins | ((begins & here) << 1);
        if (more == begins) break;
        begins = more;
      }
      if (begins.none()) return false;
    }
    return true;
  }

 private:
  struct Step {
    uint16_t letters;  // class
    uint16_t least, most;
  };
  // False: the pattern has what no step can tell.
  bool Read(std::string_view pattern, TagClasses& classes);

  std::vector<Step> steps_;
  std::vector<uint16_t> needed_;  // classes without which there is no match
};

}  // namespace reckoner
