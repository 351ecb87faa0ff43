// SPDX-License-Identifier: EUPL-1.2
#include "cli/command_table.hpp"

#include "cli/setting_options.hpp"
#include "service/demo/demo.hpp"

namespace kompass::cli {
namespace {

constexpr std::size_t most_compared = 20;

void language_option(CLI::App* command, std::string& language) {
  command->add_option("--lang", language, "Language of labels and headings")
      ->check(CLI::IsMember(std::vector<std::string>{"sv", "nb", "en"}))
      ->capture_default_str();
}

void store_option(CLI::App* command, std::string& store) {
  command->add_option("--store", store, "sqlite:PATH")->required()->envname("KOMPASS_STORE");
}

void show_examples(CLI::App* command, std::initializer_list<std::string_view> examples) {
  std::string text = examples.size() == 1 ? "Example:" : "Examples:";
  for (const auto example : examples) text += "\n  " + std::string(example);
  command->footer(text);
}

// A variable of a script that was never set names no place.
CLI::Validator names_a_place() {
  return {[](const std::string& word) {
            return word.empty() ? "is empty; name a file or a folder" : std::string();
          },
          ""};
}

}  // namespace

CommandTable::CommandTable(Serve serve)
    : app_("Kompass runs Kommunkompassen evaluations: exact points and accessible reports.",
           "kompass") {
  app_.require_subcommand(1);
  app_.footer(
      "Exit codes: 0 done, 1 findings of severity error or some files failed, 2 usage, 3 input, "
      "4 output, 5 environment.\n'kompass COMMAND --help' shows an example of each command.");
  add_read();
  add_score_and_check();
  add_report();
  add_compare();
  CLI::App& instrument = *app_.add_subcommand("instrument", "Editions and crosswalks");
  instrument.require_subcommand(1);
  show_examples(&instrument,
                {"kompass instrument show 2.1 7.4 --lang nb", "kompass instrument diff 2010 2.1"});
  add_instrument_check(instrument);
  add_instrument_show_and_diff(instrument);
  add_instrument_lock(instrument);
  add_import();
  add_demo();
  add_export();
  add_backup_and_restore();
  add_audit();
  add_account();
  add_serve(std::move(serve));
  add_settings();
  version_ = app_.add_subcommand("version", "Show the version");
  show_examples(version_, {"kompass version --json"});
  json_flag(version_);
}

CLI::App* CommandTable::add(CLI::App& under, const std::string& name, const std::string& about,
                            const std::string& example) {
  CLI::App* added = under.add_subcommand(name, about);
  show_examples(added, {example});
  return added;
}

template <class Options>
void CommandTable::runs(CLI::App* command, Exit (*run)(const Options&, Session&),
                        const Options& options) {
  json_flag(command);
  command->callback([this, run, &options] {
    chosen_ = [run, &options](Session& session) { return run(options, session); };
  });
}

void CommandTable::json_flag(CLI::App* command) {
  command->add_flag("--json", json_, "Answer as JSON, as described in contract/");
}

void CommandTable::add_read() {
  auto* read = app_.add_subcommand("read", "Turn printed reports into evaluation files");
  show_examples(read, {"kompass read report.pdf -o report.kompass.json",
                       "kompass read first.pdf second.txt -o evaluations/",
                       "kompass read - -o report.kompass.json < report.txt"});
  read->add_option("files", read_.files, "Texts or PDFs; - is standard input")->required();
  read->add_option("-o,--output", read_.output,
                   "Where to write: a file for one report, a folder for several")
      ->check(names_a_place());
  read->add_option("--edition", read_.edition,
                   "Edition to read with; else the one that is named, or 2.1");
  runs(read, read_command, read_);
}

void CommandTable::add_score_and_check() {
  auto* score = add(app_, "score", "Show the exact points of an evaluation",
                    "kompass score examples/vallentuna-2019.kompass.json");
  score->add_option("file", score_.file, "An evaluation file")->required();
  score->add_flag("--publish", score_.publish, "Missing grades are errors");
  runs(score, score_command, score_);

  auto* check = add(app_, "check", "Look for what should not be published so",
                    "kompass check examples/bjorkhaga-2019.kompass.json");
  check->add_option("files", check_.files, "Evaluation files")->required();
  runs(check, check_command, check_);
}

void CommandTable::add_report() {
  auto* report = app_.add_subcommand("report", "Write the report as HTML, PDF, JSON and CSV");
  show_examples(report, {"kompass report examples/vallentuna-2019.kompass.json -o out",
                         "kompass report examples/vallentuna-2019.kompass.json "
                         "--previous examples/vallentuna-2017.kompass.json "
                         "--average examples/sverige-2014.average.json --lang nb -o out"});
  report->add_option("file", report_.file, "An evaluation file")->required();
  report->add_option("--previous", report_.previous, "The evaluation before this one")
      ->check(names_a_place());
  report->add_option("--average", report_.average, "An average to compare with")
      ->check(names_a_place());
  report->add_option("-o,--output", report_.output, "Folder to write to")
      ->required()
      ->check(names_a_place());
  report->add_option("--form", report_.forms, "Only these forms: html, pdf, json, csv")
      ->delimiter(',')
      ->allow_extra_args(false)  // what follows may be the evaluation
      ->check(CLI::IsMember(std::vector<std::string>{"html", "pdf", "json", "csv"}));
  language_option(report, report_.language);
  runs(report, report_command, report_);
}

void CommandTable::add_compare() {
  auto* compare = add(app_, "compare", "Hold evaluations and averages against each other",
                      "kompass compare examples/vallentuna-2021.kompass.json "
                      "examples/vallentuna-2019.kompass.json");
  compare->add_option("files", compare_.files, "Two or more files; the first is on show")
      ->required()
      ->expected(2, CLI::detail::expected_max_vector_size);
  compare->parse_complete_callback([this] {
    const std::size_t count = compare_.files.size();
    if (count > most_compared) throw CLI::ArgumentMismatch::AtMost("files", most_compared, count);
  });
  language_option(compare, compare_.language);
  runs(compare, compare_command, compare_);
}

void CommandTable::add_instrument_check(CLI::App& group) {
  auto* check = add(group, "check", "Check instrument files, telling all faults at once",
                    "kompass instrument check instruments/kommunkompassen/2.1/edition.yaml");
  check
      ->add_option("files", instrument_check_.files,
                   "Files or folders of editions, or crosswalk files")
      ->required();
  runs(check, instrument_check_command, instrument_check_);
}

void CommandTable::add_instrument_show_and_diff(CLI::App& group) {
  auto* show = add(group, "show", "Show an edition, an area, a sub-area or a criterion",
                   "kompass instrument show 2.1 7.4 --lang nb");
  show->add_option("edition", show_.edition, "2.1 or kommunkompassen/2.1; none lists them all");
  show->add_option("code", show_.code, "7, 7.4 or 7.4.2");
  language_option(show, show_.language);
  runs(show, instrument_show_command, show_);

  auto* diff = add(group, "diff", "Show how two editions relate, area by area",
                   "kompass instrument diff 2010 2.1");
  diff->add_option("from", diff_.from, "The one edition")->required();
  diff->add_option("to", diff_.to, "The other")->required();
  language_option(diff, diff_.language);
  runs(diff, instrument_diff_command, diff_);
}

void CommandTable::add_instrument_lock(CLI::App& group) {
  auto* lock = add(group, "lock", "Record the hash of editions that are now published",
                   "kompass instrument lock instruments/kommunkompassen/2.1/edition.yaml");
  lock->add_option("files", lock_.files, "edition.yaml files")->required();
  runs(lock, instrument_lock_command, lock_);
}

void CommandTable::add_import() {
  auto* import = add(app_, "import", "Put evaluations into a store and publish them",
                     "kompass import examples/vallentuna-2019.kompass.json --store "
                     "sqlite:kompass.db");
  import->add_option("files", import_.files, "Evaluation files, or folders of kompass export")
      ->required();
  import->add_option("--association", import_.as.association,
                     "Id of the association that may withdraw them");
  import->add_option("--erratum", import_.as.erratum,
                     "What was wrong in those imported before, which the files correct");
  store_option(import, import_.store);
  runs(import, import_command, import_);
}

void CommandTable::add_demo() {
  auto* demo = add(app_, "demo", "Fill a store for show: the examples, and an account a role",
                   "kompass demo --store sqlite:demo.db");
  store_option(demo, demo_.store);
  demo->add_option("--municipalities", demo_.municipalities, "Invented ones beside the examples")
      ->check(CLI::Range(0, service::most_demo_municipalities))
      ->capture_default_str();
  demo->add_option("--evaluations", demo_.evaluations, "Evaluations of each of them")
      ->check(CLI::Range(1, service::most_demo_evaluations))
      ->capture_default_str();
  runs(demo, demo_command, demo_);
}

void CommandTable::add_audit() {
  CLI::App& audit = *app_.add_subcommand("audit", "The trail of all changes of a store");
  audit.require_subcommand(1);
  show_examples(&audit, {"kompass audit verify --store sqlite:kompass.db"});
  auto* verify = add(audit, "verify", "Find the first broken link of the chain",
                     "kompass audit verify --store sqlite:kompass.db");
  store_option(verify, audit_verify_.store);
  runs(verify, audit_verify_command, audit_verify_);

  auto* out = add(audit, "export", "Write the trail as lines of JSON",
                  "kompass audit export --store sqlite:kompass.db -o audit.jsonl");
  out->add_option("-o,--output", audit_export_.output, "File to write to")->check(names_a_place());
  store_option(out, audit_export_.store);
  runs(out, audit_export_command, audit_export_);
}

void CommandTable::add_export() {
  auto* out = add(app_, "export", "Write published evaluations back as files",
                  "kompass export SE-0115/2019 -o vallentuna.kompass.json --store "
                  "sqlite:kompass.db");
  out->add_option("evaluation", export_.name, "Its id, or as SE-0115/2019; none writes them all")
      ->check(names_a_place());
  out->add_option("-o,--output", export_.output, "A file for one evaluation, a folder for all")
      ->required()
      ->check(names_a_place());
  store_option(out, export_.store);
  runs(out, export_command, export_);
}

void CommandTable::add_backup_and_restore() {
  auto* backup = add(app_, "backup", "Write a whole store into one file, while a server runs on it",
                     "kompass backup kompass.backup.tar --store sqlite:kompass.db");
  auto* restore = add(app_, "restore", "Put a backup into an empty store",
                      "kompass restore kompass.backup.tar --store sqlite:kompass.db");
  for (auto* command : {backup, restore}) {
    command->add_option("file", backup_.file, "The backup")->required()->check(names_a_place());
    store_option(command, backup_.store);
  }
  runs(backup, backup_command, backup_);
  runs(restore, restore_command, backup_);
}

void CommandTable::add_account() {
  CLI::App& account = *app_.add_subcommand("account", "Who can sign in");
  account.require_subcommand(1);
  show_examples(&account, {"kompass account create-administrator agnes@example.org "
                           "--name 'Agnes Alm' --store sqlite:kompass.db"});
  auto* create = add(account, "create-administrator", "Make the first administrator of a store",
                     "kompass account create-administrator agnes@example.org --name 'Agnes Alm' "
                     "--store sqlite:kompass.db");
  auto& options = create_administrator_;
  create->add_option("email", options.email, "The e-mail address to sign in with")->required();
  create->add_option("--name", options.name, "What the person is called")->required();
  create
      ->add_option("--password-file", options.password_file,
                   "A file whose first line is the password; - is standard input")
      ->capture_default_str();
  language_option(create, options.language);
  store_option(create, options.store);
  runs(create, create_administrator_command, options);
}

void CommandTable::add_serve(Serve serve) {
  auto* command = add(app_, "serve", "Run the server: the public site and the API",
                      "kompass serve --store sqlite:kompass.db --listen 127.0.0.1:8080");
  add_setting_options(command, settings_);
  json_flag(command);
  command->callback([this, run = std::move(serve)] {
    chosen_ = [this, run](Session& session) { return run(settings_, session); };
  });
}

void CommandTable::add_settings() {
  auto* command = add(app_, "settings", "Show the settings of the server, and where each is from",
                      "kompass settings --config /etc/kompass/kompass.toml");
  add_setting_options(command, settings_);
  runs(command, settings_command, settings_);
}

}  // namespace kompass::cli
