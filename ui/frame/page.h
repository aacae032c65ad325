#pragma once

#include "frame/windowcommand.h"
#include "time/period.h"
#include "widgets/problem.h"

#include <QWidget>

#include <functional>
#include <map>
#include <optional>
#include <vector>

class QAction;
class QLineEdit;
class QStackedLayout;

namespace yiren {

class EmptyState;
class ErrorBar;
class PageHeader;
class TextLabel;

// One page of the window. A subclass builds its widgets in the constructor (into content() and header()), asks for its data in refresh(),
// says what came with showReady(), showEmpty() or showFailed(), what failed otherwise with showDeedFailed(), and gives every text in
// retranslate(). The window calls the rest.
class Page : public QWidget
{
    Q_OBJECT

public:
    explicit Page(const QByteArray &name, QWidget *parent = nullptr);

    const QByteArray &name() const { return m_name; } // "orders": stable, for remembering
    // The action of the top bar's primary button; nothing: no button.
    QAction *primaryAction() const { return m_primary; }
    // Whether the top bar shows the period filter for this page.
    bool usesPeriod() const { return m_usesPeriod; }

    // Called by the window: the page comes to the front; the days it looks at changed.
    void activate();
    void setPeriod(const Period &period);
    // Another page or a search leads here: "order:20261122-0041", "day:2026-11-20". Each page says in its header which targets it knows.
    virtual void openTarget(const QString &target) { Q_UNUSED(target) }
    // What can be done on the page, known before there is one: the palette lists it, the window gives it its keys. A page that can do
    // something has a function of this name and offers it in its constructor.
    static std::vector<WindowCommand> commands() { return {}; }
    QAction *command(const QByteArray &name) const;        // nullptr: not one of this page's
    QLineEdit *listSearch() const { return m_listSearch; } // the field that filters the list of the page, if it has one: Ctrl+F

    enum class State { Loading, Ready, Empty, Failed };
    State state() const { return m_state; }
    // Nothing that it shows is still on its way: a picture of it may be taken.
    virtual bool isSettled() const { return m_state != State::Loading; }

signals:
    void settled(); // it was loading, and is no longer
    // How many things wait on this page, for the sidebar; urgent: in red.
    void waitingChanged(int count, bool urgent);
    void noticed(const QString &sentence, const std::function<void()> &undo); // for the toast
    void leadTo(const QByteArray &page, const QString &target);               // a number leads to its rows
    void usesPeriodChanged(bool on);

protected:
    virtual void refresh() = 0;     // asks for the data; must not block
    virtual void retranslate() = 0; // sets every text
    // Asked when the button of the empty or the failed state is pressed; refresh() unless overridden.
    virtual void emptyActionTriggered() { refresh(); }

    PageHeader *header() const { return m_header; }
    QWidget *content() const { return m_content; }
    const std::optional<Period> &period() const { return m_period; }
    // Makes the actions of these commands; the page connects and enables them.
    void offer(std::vector<WindowCommand> commands);
    void setListSearch(QLineEdit *field) { m_listSearch = field; }
    void setPrimaryAction(QAction *action) { m_primary = action; }
    void setUsesPeriod(bool on);

    // Loading shows skeleton words only while nothing was ever ready: known data stays until new data is there.
    void showLoading();
    void showReady();
    void showEmpty(const char *iconName, const QString &sentence, const QString &action = {}, const QString &detail = {});
    // The page's data could not be had: above the data that is shown already, else in its place. "Try again" is refresh().
    void showFailed(const Problem &problem);
    // Something that was done on the page failed, while its data is as good as before. "Try again" does that deed again; the words stay,
    // also when the page loads anew, until it is pressed or they are dismissed. While another page is in front, a notice tells of it.
    void showDeedFailed(const Problem &problem, std::function<void()> again);

    void changeEvent(QEvent *event) override;

private:
    void nameCommands();

    QByteArray m_name;
    std::vector<WindowCommand> m_commands;
    std::map<QByteArray, QAction *> m_actions; // as m_commands, by name
    QLineEdit *m_listSearch = nullptr;
    QAction *m_primary = nullptr;
    bool m_usesPeriod = false;
    bool m_everReady = false;
    bool m_active = false;
    State m_state = State::Loading;
    std::optional<Period> m_period;
    PageHeader *m_header;
    ErrorBar *m_error; // of loading
    ErrorBar *m_deedError;
    QWidget *m_content;
    EmptyState *m_empty;
    TextLabel *m_loading;
    QStackedLayout *m_stack;
};

} // namespace yiren
