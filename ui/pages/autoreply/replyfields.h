#pragma once

#include "autoreply/replyrule.h"
#include "products/productstore.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace yiren {

class TextLabel;

// What replies can choose from.
struct ReplyChoices {
    std::vector<ListedProduct> products;
    QStringList snippets; // their names
};

// One reply of a rule: what kind, and the fields of that kind.
class ReplyFields : public QWidget
{
    Q_OBJECT

public:
    ReplyFields(const RuleReply &reply, const ReplyChoices &choices, QWidget *parent);

    RuleReply reply() const;
    void setPlace(int place, bool isOnly); // from 1; names the fields
    void focusFirst();

signals:
    void changed();
    void removeWanted();

private:
    void fill(const ReplyChoices &choices);
    void layOut();
    void showKind();
    void choosePicture();
    void takePicture(const QString &path);
    void chooseFile();
    void takeFile(const QString &path);
    QString fileText() const;
    QString pictureText() const;
    QString hint() const;
    RuleReply::Kind kind() const;

    RuleReply m_begun;
    QComboBox *m_kind;
    QPushButton *m_remove;
    QPlainTextEdit *m_text;
    QLineEdit *m_title;
    QLineEdit *m_url;
    QLineEdit *m_appid; // of a card's Mini Program, as its page
    QLineEdit *m_page;
    QComboBox *m_product;
    QComboBox *m_snippet;
    QPushButton *m_choose;
    QPushButton *m_chooseFile;
    TextLabel *m_hint;
    TextLabel *m_wrong; // about the picture or the file
    QByteArray m_picture, m_cover;
    RuleReply m_file; // File, Voice, Video: name, digest and, where it is new, bytes
};

} // namespace yiren
