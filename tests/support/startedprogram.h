#pragma once

#include "frame/navigationbutton.h"
#include "frame/page.h"
#include "pages/start/startwindow.h"
#include "window/startup.h"

#include <QApplication>
#include <QLabel>
#include <QtTest>

namespace yiren {

// The program behind its window as main() starts it, and eyes and hands on what it shows. Texts are the English ones.
class StartedProgram
{
public:
    static constexpr int patience = 60'000; // ms; far more than anything here takes

    explicit StartedProgram(const QString &folder, bool demo = false)
    {
        WindowOptions options;
        options.dataDir = folder;
        options.demo = demo;
        options.language = Language::English;
        options.theme = Theme::Mode::Light;
        startup = std::make_unique<Startup>(options, theme, language);
        startup->open();
    }

    template <typename Window>
    Window *shown() const
    {
        for (QWidget *widget : QApplication::topLevelWidgets()) {
            if (auto *window = qobject_cast<Window *>(widget); window && window->isVisible())
                return window;
        }
        return nullptr;
    }
    template <typename Window>
    Window *waitFor() const
    {
        const bool came = QTest::qWaitFor([this] { return shown<Window>() != nullptr; }, patience);
        return came ? shown<Window>() : nullptr;
    }
    static bool waitUntil(const std::function<bool()> &holds) { return QTest::qWaitFor(holds, patience); }

    // A visible, enabled button with that text.
    static QAbstractButton *button(const QWidget &where, const QString &text)
    {
        for (auto *button : where.findChildren<QAbstractButton *>()) {
            if (button->isVisible() && button->isEnabled() && button->text() == text)
                return button;
        }
        return nullptr;
    }
    // Waits for the button and presses it with the mouse.
    static bool press(const QWidget &where, const QString &text)
    {
        const bool came = waitUntil([&] { return button(where, text) != nullptr; });
        if (came)
            QTest::mouseClick(button(where, text), Qt::LeftButton);
        return came;
    }
    static QString textIn(const QWidget &where)
    {
        QStringList texts;
        for (const QLabel *label : where.findChildren<QLabel *>()) {
            if (label->isVisible())
                texts.append(label->text());
        }
        return texts.join(u'\n');
    }
    // Brings a page to the front as a person does, by the sidebar.
    static bool go(const MainWindow &window, const QString &title)
    {
        NavigationButton *entry = nullptr;
        const auto find = [&] {
            for (auto *button : window.findChildren<NavigationButton *>()) {
                if (button->accessibleName().startsWith(title))
                    entry = button;
            }
            return entry != nullptr;
        };
        if (!waitUntil(find))
            return false;
        QTest::mouseClick(entry, Qt::LeftButton);
        return waitUntil([&] { return window.currentPage()->state() != Page::State::Loading; });
    }

    Theme theme{*qApp, Theme::Mode::Light};
    LanguageSwitch language{*qApp, Language::English};
    std::unique_ptr<Startup> startup;
};

} // namespace yiren
