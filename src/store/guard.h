// SPDX-License-Identifier: Apache-2.0
// Where SQLite's exceptions end: every public function of store/ runs inside guarded().
#pragma once

#include <utility>

#include "base/result.h"
#include "store/sqlite/database.h"

namespace keizoku::store {

[[nodiscard]] Error toError(const SqliteError& error);

template <class Work>
auto guarded(Work&& work) -> decltype(work())
{
    try {
        return std::forward<Work>(work)();
    } catch (const SqliteError& error) {
        return tl::make_unexpected(toError(error));
    } catch (const std::bad_alloc&) {
        return fail(ErrorCode::Io,
                    "メモリが足りません。ほかのプログラムを閉じてください。保存済みの内容は無事です。",
                    "bad_alloc");
    }
}

} // namespace keizoku::store
