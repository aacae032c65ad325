#pragma once

#include "models/tablemodel.h"
#include "pages/products/sellingpart.h"
#include "products/enrolment.h"
#include "products/product.h"

#include <QStringList>

class QPushButton;

namespace yiren {

class CoursePane;
class TableView;

using EnrolmentsModel = TableModel<Enrolment>;

// 课程: who is in which course, how far, and the next session ticked off.
class CoursesPart : public SellingPart
{
    Q_OBJECT

public:
    CoursesPart(const PageServices &services, QWidget *parent);
    ~CoursesPart() override;

    void refresh() override;
    void retranslate() override;
    void beginNew() override;

private:
    struct Books {
        std::vector<Enrolment> enrolments;
        std::vector<Product> courses;
        QStringList customers;
    };
    void take(const Books &books);
    void enrolSomebody(ProductId course, const QString &name);
    void setLesson(const Enrolment &enrolment, int session, bool isDone);
    void setLeft(const Enrolment &enrolment, bool hasLeft);
    void emptyActionTriggered() override;

    std::unique_ptr<EnrolmentsModel> m_model;
    TableView *m_table;
    CoursePane *m_pane;
    QPushButton *m_new;
    std::optional<Books> m_books;
};

} // namespace yiren
