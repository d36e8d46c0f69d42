# Turns NNNN_name.sql files into one constexpr table, so that the store needs no files at run time.
set(body "")
foreach(file IN LISTS FILES)
    file(READ "${file}" sql)
    string(APPEND body "    R\"sql(${sql})sql\",\n")
endforeach()
list(LENGTH FILES count)
file(WRITE "${OUT}" "// Generated from the numbered migrations.
#include <array>
#include <span>
#include <string_view>
namespace keizoku::store {
extern const std::array<std::string_view, ${count}> kMigrations;
const std::array<std::string_view, ${count}> kMigrations = {
${body}};
std::span<const std::string_view> migrations();
std::span<const std::string_view> migrations() { return kMigrations; }
} // namespace keizoku::store
")
