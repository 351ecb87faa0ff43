// SPDX-License-Identifier: EUPL-1.2
// Browsers call themselves by the names of others too; what stands first here says most.
#include <array>
#include <utility>

#include "service/account/sessions.hpp"

namespace kompass::service {
namespace {

using std::string_view;
using Signs = std::pair<string_view, string_view>;  // what is in the text, what is said of it

template <std::size_t Count>
string_view first_of(const std::array<Signs, Count>& signs, string_view text) {
  for (const auto& [sign, word] : signs) {
    if (text.find(sign) != string_view::npos) return word;
  }
  return {};
}

constexpr std::array<Signs, 7> browsers{{{"Edg", "Edge"},
                                         {"OPR/", "Opera"},
                                         {"Firefox/", "Firefox"},
                                         {"FxiOS/", "Firefox"},
                                         {"CriOS/", "Chrome"},
                                         {"Chrome/", "Chrome"},
                                         {"Safari/", "Safari"}}};
constexpr std::array<Signs, 7> systems{{{"iPhone", "iPhone"},
                                        {"iPad", "iPad"},
                                        {"Android", "Android"},
                                        {"Windows", "Windows"},
                                        {"Mac OS X", "macOS"},
                                        {"CrOS", "ChromeOS"},
                                        {"Linux", "Linux"}}};

}  // namespace

std::string device_word(string_view user_agent) {
  const string_view browser = first_of(browsers, user_agent);
  const string_view system = first_of(systems, user_agent);
  std::string word(browser);
  if (!browser.empty() && !system.empty()) word += ", ";
  return word.append(system);
}

}  // namespace kompass::service
