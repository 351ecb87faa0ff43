// SPDX-License-Identifier: EUPL-1.2
#include "service/published/press.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace kompass::service {
namespace {

namespace fs = std::filesystem;
using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

const fs::path root = KOMPASS_SOURCE_DIR;

class APress : public ::testing::Test {
 protected:
  APress() {
    for (const char* name : {"bjorkhaga-2016.kompass.json", "bjorkhaga-2019.kompass.json"}) {
      static_cast<void>(import_evaluation(store_, instruments_, root / "examples" / name, {}));
    }
    all_ = *publications(store_);
  }
  std::string printed(Form form, Language language = Language::Swedish) {
    return *press_.print({all_.at(0), &all_.at(1), language, form});
  }

  store::Store store_ = *store::Store::open("memory:", store::Use::Write, store::system_now);
  Instruments instruments_ = *Instruments::open(root / "instruments");
  Library library_{store_, instruments_};
  Wording wording_ = *Wording::load(root);
  Press press_ = *Press::open(root, {store_, library_, instruments_, wording_});
  Publications all_;
};

TEST_F(APress, PrintsAgainstTheEvaluationBefore) {
  EXPECT_THAT(printed(Form::Json), AllOf(HasSubstr("\"kompass-report/1\""), HasSubstr("2016")));
  EXPECT_THAT(printed(Form::Csv), HasSubstr("Björkhaga"));
}

TEST_F(APress, GivesTheFiguresOfOneArea) {
  const auto of_area =
      *press_.figures({all_.at(0), nullptr, Language::Swedish, Form::Json}, Code("3"));
  EXPECT_THAT(of_area, AllOf(HasSubstr("\"code\": \"3.1\""), Not(HasSubstr("\"code\": \"4.1\""))));
}

TEST_F(APress, GivesTheModelWithItsPictures) {
  const auto model = *press_.model({all_.at(0), &all_.at(1), Language::English});
  EXPECT_EQ(model.lang, "en");
  const auto& picture = model.areas.at(2).pictures.at(0);
  EXPECT_THAT(*press_.picture(picture.sha256), StartsWith("\x89PNG"));
}

TEST_F(APress, PutsThePicturesOfTheStoreIntoThePage) {
  EXPECT_THAT(printed(Form::Html, Language::Norwegian),
              AllOf(HasSubstr("data:image/png;base64,"), HasSubstr("lang=\"nb\"")));
}

TEST_F(APress, SetsThePdfWithAPrinterThatIsKept) {
  EXPECT_THAT(printed(Form::Pdf), StartsWith("%PDF-"));
  EXPECT_EQ(printed(Form::Pdf), printed(Form::Pdf));
}

TEST_F(APress, SaysWhenTheFileOfASnapshotIsNotThere) {
  Publication lost = all_.at(0);
  lost.shown_sha256 = std::string(64, '0');
  const auto report = press_.print({lost, nullptr, Language::Swedish, Form::Csv});
  ASSERT_FALSE(report);
  EXPECT_EQ(report.problem().kind, Trouble::Missing);
}

}  // namespace
}  // namespace kompass::service
