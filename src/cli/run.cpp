// SPDX-License-Identifier: EUPL-1.2
// The command line as a table: which commands there are, what each takes, what it is for.
#include "cli/run.hpp"

#include <CLI/CLI.hpp>

#include <csignal>
#include <functional>

#include "cli/commands.hpp"
#include "service/places.hpp"

namespace kompass::cli {
namespace {

using Command = std::function<Exit(Session&)>;

// Adds a subcommand and remembers what to run when it is the one given.
class Commands {
 public:
  explicit Commands(CLI::App& app) : app_(app) {}

  CLI::App* add(CLI::App& under, const std::string& name, const std::string& about,
                const std::string& example, Command command) {
    CLI::App* added = under.add_subcommand(name, about);
    added->footer("Example:\n  " + example);
    added->callback([this, command = std::move(command)] { chosen_ = command; });
    return added;
  }
  CLI::App& app() { return app_; }
  [[nodiscard]] const Command& chosen() const { return chosen_; }

 private:
  CLI::App& app_;
  Command chosen_;
};

struct AllOptions {
  ScoreOptions score;
  CheckOptions check;
  CompareOptions compare;
  ReadOptions read;
  ReportOptions report;
  InstrumentCheckOptions instrument_check;
  InstrumentShowOptions show;
  InstrumentDiffOptions diff;
  InstrumentLockOptions lock;
  bool version_json = false;
};

const std::vector<std::string> languages{"sv", "nb", "en"};

void language_option(CLI::App* command, std::string& language) {
  command->add_option("--lang", language, "Language of labels and headings")
      ->check(CLI::IsMember(languages))
      ->capture_default_str();
}

void json_flag(CLI::App* command, bool& json) {
  command->add_flag("--json", json, "Answer as JSON, as described in contract/");
}

void add_evaluation_commands(Commands& commands, AllOptions& all) {
  auto* read = commands.add(commands.app(), "read", "Turn printed reports into evaluation files",
                            "kompass read report.pdf -o report.kompass.json",
                            [&all](Session& s) { return read_command(all.read, s); });
  read->add_option("files", all.read.files, "Texts or PDFs; - is standard input")->required();
  read->add_option("-o,--output", all.read.output,
                   "Where to write: a file for one report, a folder for several");
  read->add_option("--edition", all.read.edition, "Edition where the report names none")
      ->capture_default_str();
  json_flag(read, all.read.json);

  auto* score = commands.add(commands.app(), "score", "Show the exact points of an evaluation",
                             "kompass score examples/vallentuna-2019.kompass.json",
                             [&all](Session& s) { return score_command(all.score, s); });
  score->add_option("file", all.score.file, "An evaluation file")->required();
  score->add_flag("--publish", all.score.publish, "Missing grades are errors");
  json_flag(score, all.score.json);

  auto* check = commands.add(commands.app(), "check", "Look for what should not be published so",
                             "kompass check examples/bjorkhaga-2019.kompass.json",
                             [&all](Session& s) { return check_command(all.check, s); });
  check->add_option("files", all.check.files, "Evaluation files")->required();
  json_flag(check, all.check.json);

  auto* report =
      commands.add(commands.app(), "report", "Write the report as HTML, PDF, JSON and CSV",
                   "kompass report examples/vallentuna-2019.kompass.json -o out",
                   [&all](Session& s) { return report_command(all.report, s); });
  report->add_option("file", all.report.file, "An evaluation file")->required();
  report->add_option("--previous", all.report.previous, "The evaluation before this one");
  report->add_option("--average", all.report.average, "An average to compare with");
  report->add_option("-o,--output", all.report.output, "Folder to write to")->required();
  report->add_option("--form", all.report.forms, "Only these forms: html, pdf, json, csv")
      ->delimiter(',')
      ->check(CLI::IsMember(std::vector<std::string>{"html", "pdf", "json", "csv"}));
  language_option(report, all.report.language);
  json_flag(report, all.report.json);

  auto* compare = commands.add(
      commands.app(), "compare", "Hold evaluations and averages against each other",
      "kompass compare examples/vallentuna-2021.kompass.json examples/vallentuna-2019.kompass.json",
      [&all](Session& s) { return compare_command(all.compare, s); });
  compare->add_option("files", all.compare.files, "Two or more files; the first is on show")
      ->required()
      ->expected(2, 20);
  language_option(compare, all.compare.language);
  json_flag(compare, all.compare.json);
}

void add_instrument_commands(Commands& commands, AllOptions& all) {
  CLI::App& group = *commands.app().add_subcommand("instrument", "Editions and crosswalks");
  group.require_subcommand(1);
  auto* check = commands.add(
      group, "check", "Check instrument files, telling all faults at once",
      "kompass instrument check instruments/kommunkompassen/2.1/edition.yaml",
      [&all](Session& s) { return instrument_check_command(all.instrument_check, s); });
  check->add_option("files", all.instrument_check.files, "edition.yaml or crosswalk files")
      ->required();
  json_flag(check, all.instrument_check.json);

  auto* show = commands.add(group, "show", "Show an edition, an area, a sub-area or a criterion",
                            "kompass instrument show 2.1 7.4 --lang nb",
                            [&all](Session& s) { return instrument_show_command(all.show, s); });
  show->add_option("edition", all.show.edition, "2.1 or kommunkompassen/2.1; none lists them all");
  show->add_option("code", all.show.code, "7, 7.4 or 7.4.2");
  language_option(show, all.show.language);
  json_flag(show, all.show.json);

  auto* diff = commands.add(group, "diff", "Show how two editions relate, area by area",
                            "kompass instrument diff 2010 2.1",
                            [&all](Session& s) { return instrument_diff_command(all.diff, s); });
  diff->add_option("from", all.diff.from, "The one edition")->required();
  diff->add_option("to", all.diff.to, "The other")->required();
  language_option(diff, all.diff.language);
  json_flag(diff, all.diff.json);

  auto* lock = commands.add(group, "lock", "Record the hash of editions that are now published",
                            "kompass instrument lock instruments/kommunkompassen/2.1/edition.yaml",
                            [&all](Session& s) { return instrument_lock_command(all.lock, s); });
  lock->add_option("files", all.lock.files, "edition.yaml files")->required();
}

int finish(Exit exit, Console& console) {
  console.clear_progress();
  if (console.output_failed()) {
    console.problem({Trouble::Output, "standard output", "cannot write all of the answer",
                     "check the disk or the program it is piped to"});
    exit = worst(exit, Exit::Output);
  }
  return static_cast<int>(exit);
}

int run_chosen(const Command& command) {
  Console console;
  const auto home = service::find_home();
  if (!home) {
    console.problem(home.problem());
    return static_cast<int>(exit_of(home.problem().kind));
  }
  Session session{Console(), *home, service::Instruments(*home / "instruments")};
  return finish(command(session), session.console);
}

}  // namespace

int run(int argc, const char* const* argv) {
  // A closed pipe and a file over its limit are failed writes, told as such.
  std::signal(SIGPIPE, SIG_IGN);
  std::signal(SIGXFSZ, SIG_IGN);
  CLI::App app("Kompass runs Kommunkompassen evaluations: exact points and accessible reports.",
               "kompass");
  app.require_subcommand(1);
  app.footer(
      "Exit codes: 0 done, 1 findings of severity error, 2 usage, 3 input, 4 output, "
      "5 environment.\n'kompass COMMAND --help' shows an example of each command.");
  AllOptions all;
  Commands commands(app);
  add_evaluation_commands(commands, all);
  add_instrument_commands(commands, all);
  CLI::App* version = app.add_subcommand("version", "Show the version");
  json_flag(version, all.version_json);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? 0 : static_cast<int>(Exit::Usage);
  }
  Console console;
  if (version->parsed()) return finish(version_command(all.version_json, console), console);
  return run_chosen(commands.chosen());
}

}  // namespace kompass::cli
