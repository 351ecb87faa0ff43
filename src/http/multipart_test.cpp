// SPDX-License-Identifier: EUPL-1.2
#include "http/multipart.hpp"

#include <gmock/gmock.h>

namespace kompass::http {
namespace {

using std::string;
using ::testing::SizeIs;

constexpr const char* type = "multipart/form-data; boundary=----Mark7";

string part(const string& head, const string& content) {
  return "------Mark7\r\n" + head + "\r\n\r\n" + content + "\r\n";
}
string field(const string& name, const string& content) {
  return part("Content-Disposition: form-data; name=\"" + name + "\"", content);
}
string file(const string& name, const string& content) {
  return part("Content-Disposition: form-data; name=\"files\"; filename=\"" + name +
                  "\"\r\nContent-Type: application/pdf",
              content);
}
const string end = "------Mark7--\r\n";

// The name of the one file that was sent under it.
string name_as_read(const string& sent) {
  const auto parts = parse_multipart(type, file(sent, "x") + end);
  return parts && parts->size() == 1 && parts->front().file_name ? *parts->front().file_name
                                                                 : "(none)";
}

TEST(AFormWithFiles, IsReadAsABrowserSendsIt) {
  const string body = field("title", "Plan & <b>") + file("plan.pdf", "%PDF\r\n\r\n--") +
                      file("", "") + field("empty", "") + end;
  const auto parts = parse_multipart(type, body);
  ASSERT_TRUE(parts);
  ASSERT_THAT(*parts, SizeIs(4));
  EXPECT_EQ(parts->at(0).name, "title");
  EXPECT_EQ(parts->at(0).content, "Plan & <b>");
  EXPECT_FALSE(parts->at(0).file_name);
  EXPECT_EQ(parts->at(1).file_name, "plan.pdf");
  EXPECT_EQ(parts->at(1).content, "%PDF\r\n\r\n--");
  EXPECT_EQ(parts->at(2).file_name, "");
  EXPECT_EQ(parts->at(3).content, "");
}

TEST(AFormWithFiles, KeepsBytesThatAreNoText) {
  const string bytes("\0\xFF\r\n------Mark\r\n-\r\n", 18);
  const string body = file("a", bytes) + end;  // the parts are views of it
  const auto parts = parse_multipart(type, body);
  ASSERT_TRUE(parts);
  EXPECT_EQ(parts->front().content, bytes);
}

TEST(AFormWithFiles, HasNamesAsTheyWereGiven) {
  EXPECT_EQ(name_as_read("Översikt 🧭.pdf"), "Översikt 🧭.pdf");
  EXPECT_EQ(name_as_read("a%22b%0D%0A;name=x.pdf"), "a\"b\r\n;name=x.pdf");
  EXPECT_EQ(name_as_read("50%25.pdf"), "50%25.pdf");
  EXPECT_EQ(name_as_read("a\\\"b.pdf"), "a\"b.pdf");
  EXPECT_EQ(name_as_read("C:\\docs\\a.pdf"), "C:\\docs\\a.pdf");
}

TEST(AFormWithFiles, TakesOtherWaysToWriteAHead) {
  const auto parts = parse_multipart("Multipart/Form-Data; charset=utf-8; boundary=\"--Mark 7\"",
                                     "----Mark 7\r\ncontent-disposition:form-data;name=a ; "
                                     "filename=b.txt\r\n\r\nc\r\n----Mark 7--");
  ASSERT_TRUE(parts);
  EXPECT_EQ(parts->front().name, "a");
  EXPECT_EQ(parts->front().file_name, "b.txt");
  EXPECT_EQ(parts->front().content, "c");
}

TEST(AFormWithFiles, IsNoneWhenItBreaksOff) {
  const string body = field("a", "b") + file("c.pdf", "d") + end;
  const auto whole = body.size() - 2;  // the last line end may be missing
  for (std::size_t length = 0; length < whole; ++length) {
    EXPECT_FALSE(parse_multipart(type, body.substr(0, length))) << length;
  }
  EXPECT_TRUE(parse_multipart(type, body.substr(0, whole)));
}

TEST(AFormWithFiles, IsNoneWithoutNamesOrBoundary) {
  EXPECT_FALSE(parse_multipart(type, part("Content-Type: text/plain", "a") + end));
  EXPECT_FALSE(parse_multipart(type, "------Mark7\r\n\r\n\r\na\r\n" + end));
  EXPECT_FALSE(parse_multipart(type, field("", "a") + end));
  EXPECT_FALSE(parse_multipart(type, field("\xFF", "a") + end));
  EXPECT_FALSE(parse_multipart(type, file(string("a\0b", 3), "a") + end));
  EXPECT_FALSE(parse_multipart(type, part("Content-Disposition: form-data; name=\"a", "b") + end));
  EXPECT_FALSE(parse_multipart("multipart/form-data", field("a", "b") + end));
  EXPECT_FALSE(parse_multipart("multipart/mixed; boundary=----Mark7", field("a", "b") + end));
  EXPECT_FALSE(parse_multipart("multipart/form-data; boundary=" + string(71, 'x'), end));
}

TEST(AFormWithFiles, HasNoMoreAndNoLongerPartsThanAFormNeeds) {
  string many;
  for (std::size_t i = 0; i < most_form_parts; ++i) many += field("a", "b");
  EXPECT_TRUE(parse_multipart(type, many + end));
  EXPECT_FALSE(parse_multipart(type, many + field("a", "b") + end));
  EXPECT_FALSE(parse_multipart(type, field(string(9'000, 'x'), "b") + end));
}

}  // namespace
}  // namespace kompass::http
