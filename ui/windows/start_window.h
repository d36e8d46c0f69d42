// SPDX-License-Identifier: Apache-2.0
// The first window when no file was given: begin, try, open, or one of the last files.
#pragma once

#include <vector>

#include <QStringList>
#include <QWidget>

#include "app/new_office.h"
#include "forms/service_profile.h"

class QLabel;
class QVBoxLayout;

namespace keizoku::ui {

class OfficeNames;
class ServicePicker;

class StartWindow final : public QWidget {
    Q_OBJECT

public:
    StartWindow(const forms::ServiceProfiles& services, const QStringList& recent, QWidget* parent = nullptr);

signals:
    /// At least one office; the first one's words hold.
    void createAsked(const std::vector<keizoku::app::NewOffice>& offices);
    /// The same, and the plan is to be filled from a Word file.
    void wordAsked(const std::vector<keizoku::app::NewOffice>& offices);
    void sampleAsked();
    void openAsked();
    void fileChosen(const QString& path);

private:
    QVBoxLayout* addDoor(QVBoxLayout* to, const QString& title, const QString& help);
    QWidget* makeBegin(QWidget* parent);
    QWidget* makeOthers(const QStringList& recent, QWidget* parent);
    void addRecent(QVBoxLayout* to, const QStringList& recent);
    void showNames();
    void complain(const QString& sentence);
    void create(bool fromWord);

    forms::ServiceProfiles m_services;
    ServicePicker* m_picker = nullptr;
    OfficeNames* m_names = nullptr;
    QLabel* m_leads = nullptr;
    QLabel* m_problem = nullptr;
};

} // namespace keizoku::ui
