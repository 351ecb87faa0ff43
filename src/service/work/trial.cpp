// SPDX-License-Identifier: EUPL-1.2
#include "service/work/trial.hpp"

namespace kompass::service {
namespace {

// All that a press works with and refers to.
struct Printer {
  Printer(Wording words, store::Store& store, Instruments& instruments)
      : wording(std::move(words)), library(store, instruments) {}

  Wording wording;
  Library library;
  std::optional<Press> press;
};

Result<std::shared_ptr<Printer>> printer_on(store::Store& store, Instruments& instruments,
                                            const std::filesystem::path& home) {
  auto wording = Wording::load(home);
  if (!wording) return wording.problem();
  auto printer = std::make_shared<Printer>(std::move(*wording), store, instruments);
  auto press = Press::open(home, {store, printer->library, instruments, printer->wording});
  if (!press) return press.problem();
  printer->press.emplace(std::move(*press));
  return printer;
}

}  // namespace

TrialPrint trial_by(Press& press) {
  return [&press](const std::string& document) -> Result<void> {
    const Publication draft{.sha256 = document, .shown_sha256 = document};
    const auto made = press.print({draft, nullptr, Language::Swedish, Form::Pdf});
    if (!made) return made.problem();
    return {};
  };
}

TrialPrint trial_on(store::Store& store, Instruments& instruments,
                    const std::filesystem::path& home) {
  auto kept = std::make_shared<std::shared_ptr<Printer>>();
  return [&store, &instruments, home, kept](const std::string& document) -> Result<void> {
    if (!*kept) {
      auto printer = printer_on(store, instruments, home);
      if (!printer) return printer.problem();
      *kept = std::move(*printer);
    }
    return trial_by(*(*kept)->press)(document);
  };
}

}  // namespace kompass::service
