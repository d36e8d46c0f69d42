// SPDX-License-Identifier: Apache-2.0
// Owner of the precompiled headers of the tests (cmake/precompile.cmake); it has nothing else to compile.
