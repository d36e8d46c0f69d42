// SPDX-License-Identifier: Apache-2.0
#include "app/environment.h"

#include <cstdlib>

#include "base/files.h"

namespace keizoku::app {

namespace {

std::filesystem::path userData()
{
    if (const char* set = std::getenv("XDG_DATA_HOME"); set && *set)
        return std::filesystem::path(set) / "keizoku";
    const char* home = std::getenv("HOME");
    return std::filesystem::path(home ? home : ".") / ".local" / "share" / "keizoku";
}

} // namespace

Result<Environment> Environment::system()
{
    const auto data = dataDirectory();
    if (!data)
        return failed(data);
    if (const auto table = readFile(*data / "templates" / "eras.json")) {
        auto read = EraTable::parse(*table);
        if (!read)
            return failed(read);
        useEras(*std::move(read));
    }
    return Environment{*data / "templates", userData() / "backups", systemClock()};
}

} // namespace keizoku::app
