// SPDX-License-Identifier: EUPL-1.2
#include "service/uploads/pictures.hpp"

#include "base/file.hpp"
#include "codec/hash.hpp"
#include "service/uploads/picture_check.hpp"

namespace kompass::service {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t largest_picture = 20'000'000;

Result<std::string> load(const Figure& figure, const fs::path& evaluation) {
  if (fs::path(figure.file).filename() != figure.file) {
    return Problem{Trouble::Input, evaluation.string() + ": figure " + figure.id,
                   "names a file elsewhere",
                   "put the file beside the evaluation and name it without folders"};
  }
  const fs::path file = evaluation.parent_path() / figure.file;
  auto bytes = read_file(file, largest_picture);
  if (!bytes) return bytes;
  if (codec::sha256(*bytes) != figure.sha256) {
    return Problem{Trouble::Input, file.string(), "is another picture than the evaluation names",
                   "restore the file, or correct its sha256"};
  }
  const auto type = checked_picture(*bytes);
  if (!type) {
    auto problem = type.problem();
    problem.where = file.string();
    return problem;
  }
  if (*type != figure.media_type) {
    return Problem{Trouble::Input, file.string(), "is no " + figure.media_type,
                   "use a PNG or a JPEG and name its type"};
  }
  return bytes;
}

}  // namespace

Pictures load_pictures(const Evaluation& evaluation, const fs::path& file) {
  Pictures pictures;
  for (const auto& figure : evaluation.figures) {
    auto bytes = load(figure, file);
    if (!bytes) {
      pictures.findings.push_back(finding_of(bytes.problem()));
      continue;
    }
    pictures.by_hash.emplace(figure.sha256, *bytes);
    pictures.by_id.emplace(figure.id, std::move(*bytes));
  }
  return pictures;
}

}  // namespace kompass::service
