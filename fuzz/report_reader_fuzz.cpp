// SPDX-License-Identifier: EUPL-1.2
// Any text as a printed report: an evaluation that can be scored, or an error finding.
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <string_view>

#include "codec/edition_file.hpp"
#include "codec/register_file.hpp"
#include "core/score.hpp"
#include "evidence/printed_report.hpp"

namespace {

namespace fs = std::filesystem;
const fs::path root = KOMPASS_SOURCE_DIR;

struct Known {
  kompass::codec::EditionFile edition =
      *kompass::codec::load_edition(root / "instruments/kommunkompassen/2.1/edition.yaml").value;
  kompass::Register municipalities = *kompass::codec::load_register(root / "data/register");
  kompass::PlaceNames places{municipalities};
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const Known known;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const auto read = kompass::evidence::read_printed_report(
      text, "fuzz.txt", {known.edition.edition, known.edition.recognition, known.places});
  const auto scores = kompass::score_printed(known.edition.edition, read.evaluation.printed);
  if (scores.areas.size() != known.edition.edition.areas.size()) std::abort();
  return 0;
}
