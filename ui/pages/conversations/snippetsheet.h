#pragma once

#include "conversations/snippetstore.h"
#include "models/tablemodel.h"
#include "widgets/sheet.h"

class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace yiren {

class TableView;
class TextLabel;

// 常用语: the list, and a form for a new one or the chosen one. It keeps nothing itself.
class SnippetSheet : public Sheet
{
    Q_OBJECT

public:
    explicit SnippetSheet(QWidget &window);
    ~SnippetSheet() override;

    void setSnippets(const std::vector<Snippet> &snippets, bool canBeTaken); // canBeTaken: there is a talk to use one in
    void openAnew();
    const TableModel<Snippet> &model() const { return *m_model; }

signals:
    void putWanted(const Snippet &snippet, const std::optional<Snippet> &before);
    void removeWanted(const Snippet &snippet);
    void taken(const Snippet &snippet);

protected:
    void changeEvent(QEvent *event) override;

private:
    void layOut();
    void connectParts();
    void choose(int row);
    void beginNew();
    void save();
    void showWhatIsPossible();
    void retranslate();

    std::unique_ptr<TableModel<Snippet>> m_model;
    std::optional<Snippet> m_chosen;
    bool m_canBeTaken = false;
    TextLabel *m_title, *m_hint, *m_nameTitle, *m_textTitle, *m_questionTitle;
    TableView *m_table;
    QLineEdit *m_name;
    QPlainTextEdit *m_text;
    QLineEdit *m_question;
    QPushButton *m_new, *m_remove, *m_take, *m_close, *m_save;
};

} // namespace yiren
