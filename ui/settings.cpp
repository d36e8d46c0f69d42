// SPDX-License-Identifier: Apache-2.0
#include "ui/settings.h"

#include <algorithm>
#include <array>

#include <QFileInfo>
#include <QStandardPaths>

namespace keizoku::ui {

namespace {

constexpr qsizetype kMaxRecent = 8;

enum class Key { RecentFiles, Zoom, PanelOpen, Geometry, Author, Approver, Columns };

// Names in the file; never renamed.
QString nameOf(Key key)
{
    constexpr std::array kNames = {"recentFiles", "zoom",     "panelOpen", "geometry",
                                   "author",      "approver", "columns"};
    return QString::fromLatin1(kNames.at(static_cast<std::size_t>(key)));
}

QString fileFor(const QString& file)
{
    return file.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) +
                                QStringLiteral("/keizoku/keizoku.ini")
                          : file;
}

} // namespace

Settings::Settings(const QString& file) : m_settings(fileFor(file), QSettings::IniFormat) {}

QStringList Settings::recentFiles() const
{
    return m_settings.value(nameOf(Key::RecentFiles)).toStringList();
}

void Settings::addRecentFile(const QString& path)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    QStringList files = recentFiles();
    files.removeAll(absolute);
    files.prepend(absolute);
    m_settings.setValue(nameOf(Key::RecentFiles), files.mid(0, kMaxRecent));
}

double Settings::zoom() const
{
    return std::clamp(m_settings.value(nameOf(Key::Zoom), 1.0).toDouble(), 1.0, 2.0);
}

void Settings::setZoom(double factor)
{
    m_settings.setValue(nameOf(Key::Zoom), factor);
}

bool Settings::panelOpen() const
{
    return m_settings.value(nameOf(Key::PanelOpen), true).toBool();
}

void Settings::setPanelOpen(bool open)
{
    m_settings.setValue(nameOf(Key::PanelOpen), open);
}

QByteArray Settings::geometry() const
{
    return m_settings.value(nameOf(Key::Geometry)).toByteArray();
}

void Settings::setGeometry(const QByteArray& geometry)
{
    m_settings.setValue(nameOf(Key::Geometry), geometry);
}

QString Settings::author() const
{
    return m_settings.value(nameOf(Key::Author)).toString();
}

void Settings::setAuthor(const QString& name)
{
    m_settings.setValue(nameOf(Key::Author), name);
}

QString Settings::approver() const
{
    return m_settings.value(nameOf(Key::Approver)).toString();
}

void Settings::setApprover(const QString& name)
{
    m_settings.setValue(nameOf(Key::Approver), name);
}

QVariantMap Settings::columnChoices(int kind) const
{
    return m_settings.value(nameOf(Key::Columns) + QString::number(kind)).toMap();
}

void Settings::setColumnChoices(int kind, const QVariantMap& choices)
{
    m_settings.setValue(nameOf(Key::Columns) + QString::number(kind), choices);
}

} // namespace keizoku::ui
