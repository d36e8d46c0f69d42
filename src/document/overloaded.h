// SPDX-License-Identifier: Apache-2.0
// One overload set made of lambdas, for visiting blocks.
#pragma once

namespace keizoku::document {

/// Makes one overload set of lambdas; a writer that forgets a block does not compile.
template <class... Handlers>
struct Overloaded : Handlers... {
    using Handlers::operator()...;
};
template <class... Handlers>
Overloaded(Handlers...) -> Overloaded<Handlers...>;

} // namespace keizoku::document
