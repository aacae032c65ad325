#pragma once

#include "accounts/account.h"
#include "autoreply/ruledeeds.h"
#include "models/tableview.h"
#include "pages/autoreply/ruleform.h"
#include "pages/autoreply/rulespage.h"
#include "support/companyworld.h"
#include "support/replyrules.h"
#include "support/shownfields.h"
#include "widgets/detailpane.h"

#include <QBuffer>
#include <QImage>
#include <QLabel>
#include <QPushButton>
#include <QtTest>

namespace yiren {

// 规则 of a company whose official account is the stand-in's, in English.
struct ShownRules {
    explicit ShownRules(const ReplyRules &rules = {})
    {
        world.language.setLanguage(Language::English);
        world.services->account.appid = QStringLiteral("wx0123456789abcdef");
        for (const ReplyRule &rule : rules) {
            const auto kept = awaited(world.vault.storage.write<qint64>([rule](Database &database) {
                ReplyRule fresh = rule;
                fresh.id = 0;
                return keepRule(database, AccountId{1}, fresh, 1);
            }));
            if (!kept)
                qFatal("%s", qUtf8Printable(kept.error().code));
        }
        page = std::make_unique<RulesPage>(*world.services);
        QObject::connect(page.get(), &Page::noticed, &notices, [this](const QString &sentence, const std::function<void()> &back) {
            sentences.append(sentence);
            undo = back;
        });
        page->resize(1280, 800);
        page->show();
        QApplication::setActiveWindow(page.get());
        page->activate();
        QTRY_VERIFY_WITH_TIMEOUT(page->state() != Page::State::Loading, 10'000);
    }
    ReplyRules kept()
    {
        return *awaited(world.vault.storage.read<ReplyRules>([](Database &database) { return RuleStore(database).rules(AccountId{1}); }));
    }
    QStringList names()
    {
        QStringList all;
        for (const ReplyRule &rule : kept())
            all.append(rule.name);
        return all;
    }
    // Does it, and waits until the page has said so.
    void perform(const std::function<void()> &deed)
    {
        const qsizetype before = sentences.size();
        deed();
        QTRY_VERIFY_WITH_TIMEOUT(sentences.size() > before && page->state() != Page::State::Loading, 10'000);
        settle();
    }
    void settle() { QTRY_VERIFY_WITH_TIMEOUT(table()->model()->rowCount() == int(kept().size()), 10'000); }
    void choose(int row)
    {
        table()->selectRow(row);
        QTRY_VERIFY_WITH_TIMEOUT(form(), 10'000);
    }
    QPushButton *button(const char *text, QWidget *where = nullptr) const
    {
        for (auto *one : (where ? where : page.get())->findChildren<QPushButton *>()) {
            if (one->isVisible() && one->text() == QString::fromUtf8(text))
                return one;
        }
        return nullptr;
    }
    template <typename T>
    T *named(const char *name) const
    {
        return shownField<T>(*page, name);
    }
    template <typename T>
    T &field(const char *name) const
    {
        return awaitedField<T>(*page, name);
    }
    bool isSaid(const QString &words) const
    {
        for (const QLabel *label : page->findChildren<QLabel *>()) {
            if (label->isVisible() && label->text().contains(words))
                return true;
        }
        return false;
    }
    TableView *table() const { return named<TableView>("Rules in their order"); }
    RuleForm *form() const { return page->findChild<DetailPane *>()->isVisible() ? page->findChild<RuleForm *>() : nullptr; }
    QString cell(const QTableView *of, int row, int column) const { return of->model()->index(row, column).data().toString(); }

    CompanyWorld world;
    std::unique_ptr<RulesPage> page;
    QObject notices;
    QStringList sentences;
    std::function<void()> undo;
};

inline ReplyRule namedRule(const char *name, const QStringList &words)
{
    ReplyRule rule = keywordRule(0, words);
    rule.name = QString::fromUtf8(name);
    return rule;
}

inline QByteArray drawnPicture()
{
    QImage image(8, 8, QImage::Format_RGB32);
    image.fill(Qt::darkCyan);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    return buffer.open(QIODevice::WriteOnly) && image.save(&buffer, "PNG") ? bytes : QByteArray();
}

} // namespace yiren
