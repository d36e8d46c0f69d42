// SPDX-License-Identifier: Apache-2.0
// Errors are values: what every fallible function of the core gives back.
#pragma once

#include <string>
#include <utility>

#include <tl/expected.hpp>

namespace keizoku {

/// The closed set of causes. What a program can do differs by cause, not by wording.
enum class ErrorCode {
    Malformed, ///< input does not have the form it must have
    NotFound,  ///< the named thing does not exist
    Conflict,  ///< it exists already, or contradicts what is there
    Busy,      ///< another program is writing
    DiskFull,  ///< no room left
    ReadOnly,  ///< may be read, not written
    Corrupt,   ///< stored data do not match their digest or their schema
    TooNew,    ///< written by a later program
    Io,        ///< the operating system refused
};

/// Why an operation failed.
/// `sentence` is for the person at the screen: Japanese, says what happened and what to do.
/// `detail` is English, for a log or a bug report: a path, a JSON pointer, a number; never plan text.
struct Error {
    ErrorCode code = ErrorCode::Io;
    std::string sentence;
    std::string detail = {};
};

/// A value or an Error. A class, because an alias cannot be [[nodiscard]]: an ignored failure must not
/// compile.
template <class T = void>
class [[nodiscard]] Result : public tl::expected<T, Error> {
public:
    using tl::expected<T, Error>::expected;
    /// So that what map() and and_then() give back is a Result again.
    Result(tl::expected<T, Error> other) : tl::expected<T, Error>(std::move(other)) {}
};

inline tl::unexpected<Error> fail(ErrorCode code, std::string sentence, std::string detail = {})
{
    return tl::make_unexpected(Error{code, std::move(sentence), std::move(detail)});
}

/// Hands the error of one result on as the error of another.
template <class T>
tl::unexpected<Error> failed(const Result<T>& result)
{
    return tl::make_unexpected(result.error());
}

} // namespace keizoku
