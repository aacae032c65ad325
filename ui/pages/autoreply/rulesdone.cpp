#include "autoreply/ruledeeds.h"
#include "formatting/format.h"
#include "pages/autoreply/ruleform.h"
#include "pages/autoreply/rulespage.h"
#include "pages/autoreply/rulewords.h"
#include "models/tableview.h"
#include "storage/storagethread.h"
#include "time/clock.h"
#include "widgets/detailpane.h"
#include "widgets/textlabel.h"

#include <QApplication>
#include <QHideEvent>
#include <QVBoxLayout>

#include <algorithm>
#include <memory>

namespace yiren {

namespace {

Result<qint64> doneAs(const Done &done, qint64 id)
{
    return done ? Result<qint64>(id) : failure(done.error());
}

} // namespace

ReplyRule RulesPage::freshRule()
{
    ReplyRule fresh;
    fresh.replies = {RuleReply()};
    return fresh;
}

void RulesPage::open(const ReplyRule &rule)
{
    const bool hadFocus = m_form && m_form->isAncestorOf(QApplication::focusWidget());
    m_opened = rule.id;
    m_pane->clear();
    m_pane->setTitle(rule.id == 0 ? tr("New rule") : format::oneLine(rule.name), rule.isOn ? tr("On") : tr("Off"));
    const ReplyRule *kept = ruleOf(rule.id);
    m_form = new RuleForm(rule, kept ? *kept : freshRule(), m_books->choices, m_pane);
    m_pane->body()->addWidget(m_form);
    addEngines(rule);
    connectForm();
    m_pane->show();
    if (hadFocus)
        m_form->focusFirst();
}

void RulesPage::addEngines(const ReplyRule &rule)
{
    m_pane->addSection(tr("Who serves it"));
    for (const EngineChoice &choice : enginesFor(rule, m_books->means, m_books->rules)) {
        m_pane->addText(choiceText(choice));
        if (const QString against = obstaclesText(choice); !against.isEmpty()) {
            auto *label = new TextLabel(against, TextLook::Secondary, m_pane);
            label->setWrapping(true);
            m_pane->body()->addWidget(label);
        }
    }
}

void RulesPage::connectForm()
{
    connect(m_form, &RuleForm::keepWanted, this, &RulesPage::keep);
    connect(m_form, &RuleForm::switchWanted, this, [this](bool isOn) {
        if (ruleOf(m_opened))
            turn(m_form->rule(), isOn);
    });
    connect(m_form, &RuleForm::removeWanted, this, [this] {
        if (const ReplyRule *rule = ruleOf(m_opened))
            remove(*rule);
    });
}

void RulesPage::perform(const Deed &deed)
{
    std::erase_if(m_writing, [](const auto &job) { return job->isFinished(); });
    auto job = m_services.storage.write<qint64>(
        [work = deed.work, account = m_services.account.id, at = m_services.clock.now().toMSecsSinceEpoch()](Database &database) {
            return work(database, account, at);
        });
    job->then(this, [this, deed](const Result<qint64> &done) {
        if (!done && deed.isOfForm && m_form)
            return m_form->showWrong(m_services.words(done.error()).sentence);
        if (!done)
            return showDeedFailed(m_services.words(done.error()), [this, deed] { perform(deed); });
        if (deed.typed && m_form) {
            ReplyRule kept = *deed.typed;
            kept.id = *done;
            m_form->noteKept(kept);
        }
        if (*done > 0 && *done != m_opened)
            keepTyped();
        m_opened = *done > 0 ? *done : m_opened;
        std::function<void()> undo;
        if (deed.undo)
            undo = [this, back = deed.undo] { perform({back, tr("It is as it was.")}); };
        emit noticed(deed.sentence, undo);
        refresh();
    });
    job->start();
    m_writing.push_back(std::move(job));
}

void RulesPage::choose(const ReplyRule &rule)
{
    if (m_form && rule.id == m_opened && m_form->unkept())
        return; // it is the one that is being typed
    keepTyped();
    open(rule);
}

void RulesPage::keepTyped()
{
    const auto typed = m_form ? m_form->unkept() : std::nullopt;
    if (!typed)
        return;
    if (const Done sound = typed->isOn ? checkRule(*typed) : Done(); !sound) // it answers: nothing half goes live
        return showDeedFailed(m_services.words(sound.error()), [this, rule = *typed] { open(rule); });
    ReplyRule rule = *typed;
    if (rule.name.isEmpty())
        rule.name = tr("New rule");
    const ReplyRule *before = ruleOf(rule.id);
    auto id = std::make_shared<qint64>(rule.id);
    const auto work = [rule, id](Database &database, AccountId account, qint64 now) -> Result<qint64> {
        const auto kept = keepRule(database, account, rule, now);
        *id = kept ? *kept : 0;
        return kept ? Result<qint64>(0) : kept; // what was opened meanwhile stays open
    };
    const auto undo = [was = before ? std::optional(*before) : std::nullopt, id](Database &database, AccountId account,
                                                                                 qint64 now) -> Result<qint64> {
        const auto kept = was ? keepRule(database, account, *was, now) : Result<qint64>(0);
        const Done removed = was ? Done() : removeRule(database, account, *id, now);
        return !kept ? kept : removed ? Result<qint64>(0) : failure(removed.error());
    };
    m_form->noteKept(*typed);
    perform({work, tr("“%1” is kept.").arg(format::oneLine(rule.name)), undo});
}

void RulesPage::keep(const ReplyRule &rule)
{
    const ReplyRule *before = ruleOf(rule.id);
    const auto work = [rule](Database &database, AccountId account, qint64 now) { return keepRule(database, account, rule, now); };
    if (before) {
        const auto undo = [was = *before](Database &database, AccountId account, qint64 now) {
            return keepRule(database, account, was, now);
        };
        return perform({work, tr("“%1” is kept.").arg(format::oneLine(rule.name)), undo, true, rule});
    }
    // A new one is checked as if it were on, so that it can be.
    if (const Done sound = checkRule(rule); !sound)
        return m_form->showWrong(m_services.words(sound.error()).sentence);
    perform({work, tr("“%1” is kept. It is off.").arg(format::oneLine(rule.name)), {}, true, rule});
}

// With what was typed: what goes live is what is seen. Half of it may be kept while the rule is off.
void RulesPage::turn(const ReplyRule &rule, bool isOn)
{
    ReplyRule typed = rule;
    typed.isOn = false;
    const bool isTyped = m_form->unkept().has_value();
    const auto work = [typed, isTyped, isOn](Database &database, AccountId account, qint64 now) -> Result<qint64> {
        if (const Done off = isOn ? Done() : switchRule(database, account, typed.id, false, now); !off)
            return failure(off.error());
        const auto kept = isTyped ? keepRule(database, account, typed, now) : Result<qint64>(typed.id);
        const Done on = kept && isOn ? switchRule(database, account, typed.id, true, now) : Done();
        return on ? kept : failure(on.error());
    };
    const auto undo = [id = rule.id, isOn](Database &database, AccountId account, qint64 now) -> Result<qint64> {
        const Done back = switchRule(database, account, id, !isOn, now);
        return back ? Result<qint64>(id) : failure(back.error());
    };
    typed.isOn = isOn;
    const QString name = format::oneLine(rule.name);
    perform({work, isOn ? tr("“%1” is on: it answers from now on.").arg(name) : tr("“%1” is off.").arg(name), undo, true, typed});
}

// Another page comes to the front.
void RulesPage::hideEvent(QHideEvent *event)
{
    if (!event->spontaneous() && m_books) {
        const bool isNew = m_opened == 0 && m_form && m_form->unkept();
        keepTyped();
        m_pane->setVisible(m_pane->isVisibleTo(this) && !isNew); // it is a row of the list now
    }
    Page::hideEvent(event);
}

void RulesPage::remove(const ReplyRule &rule)
{
    const auto work = [id = rule.id](Database &database, AccountId account, qint64 now) {
        return doneAs(removeRule(database, account, id, now), 0);
    };
    const auto undo = [was = rule](Database &database, AccountId account, qint64 now) -> Result<qint64> {
        if (const Done back = restoreRule(database, account, was.id, now); !back)
            return failure(back.error());
        return keepRule(database, account, was, now);
    };
    m_opened = 0;
    m_form->noteKept(m_form->rule()); // what was typed goes with it
    m_pane->hide();
    m_table->setFocus(Qt::OtherFocusReason);
    perform({work, tr("“%1” is removed.").arg(format::oneLine(rule.name)), undo});
}

void RulesPage::move(int by)
{
    const int row = m_table->selectedRow();
    if (!m_books || row < 0 || row + by < 0 || row + by >= m_model->rowCount())
        return;
    std::vector<qint64> before;
    for (const ReplyRule &rule : m_books->rules)
        before.push_back(rule.id);
    std::vector<qint64> after = before;
    std::swap(after[static_cast<size_t>(row)], after[static_cast<size_t>(row + by)]);
    const auto order = [](const std::vector<qint64> &ids, qint64 shown) {
        return [ids, shown](Database &database, AccountId account, qint64 now) {
            return doneAs(orderRules(database, account, ids, now), shown);
        };
    };
    perform({order(after, m_opened), tr("The order is changed."), order(before, m_opened)});
}

void RulesPage::addExample()
{
    // Taken back by removing the three.
    auto added = std::make_shared<std::vector<qint64>>();
    const auto work = [added](Database &database, AccountId account, qint64 now) -> Result<qint64> {
        const auto ids = addWelcomeExample(database, account, now);
        if (!ids)
            return failure(ids.error());
        *added = *ids;
        return ids->front();
    };
    const auto undo = [added](Database &database, AccountId account, qint64 now) -> Result<qint64> {
        for (const qint64 id : *added) {
            if (const Done removed = removeRule(database, account, id, now); !removed)
                return failure(removed.error());
        }
        return 0;
    };
    perform({work, tr("The example is there. Look at its three rules and switch them on."), undo});
}

} // namespace yiren
