package org.alkimos.kernel.tenancy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

import net.sf.jsqlparser.JSQLParserException;
import net.sf.jsqlparser.expression.AnalyticExpression;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.Function;
import net.sf.jsqlparser.expression.operators.conditional.AndExpression;
import net.sf.jsqlparser.expression.operators.conditional.OrExpression;
import net.sf.jsqlparser.expression.operators.relational.EqualsTo;
import net.sf.jsqlparser.expression.operators.relational.ParenthesedExpressionList;
import net.sf.jsqlparser.parser.CCJSqlParserUtil;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.schema.Table;
import net.sf.jsqlparser.statement.Statement;
import net.sf.jsqlparser.statement.delete.Delete;
import net.sf.jsqlparser.statement.delete.ParenthesedDelete;
import net.sf.jsqlparser.statement.insert.ParenthesedInsert;
import net.sf.jsqlparser.statement.select.FromItem;
import net.sf.jsqlparser.statement.select.Join;
import net.sf.jsqlparser.statement.select.PlainSelect;
import net.sf.jsqlparser.statement.select.WithItem;
import net.sf.jsqlparser.statement.update.ParenthesedUpdate;
import net.sf.jsqlparser.statement.update.Update;
import net.sf.jsqlparser.util.TablesNamesFinder;
import org.jspecify.annotations.Nullable;

/**
 * Adds {@code tenant_id = kernel.tenant()} for each table a statement reads, changes, or
 * deletes from. This protection in the application also holds where row-level security
 * does not.
 */
final class TenantConditions extends TablesNamesFinder<Void> {

	/**
	 * Matches statements that name a table with its schema; others do not touch our rows.
	 */
	private static final Pattern NAMES_A_TABLE = Pattern
		.compile("(?i)\\b(from|join|update|into|using)\\s+(only\\s+)?\"?\\w+\"?\\.\"?\\w+");

	/** Placeholder for an empty select list, which the parser requires. */
	private static final Pattern NOTHING_SELECTED = Pattern.compile("(?i)\\bselect\\s+from\\b");

	/** Schemas and tables that belong to no institution. */
	private static final Set<String> OF_NOBODY = Set.of("pg_catalog", "information_schema", "platform",
			"kernel.scheduled_tasks");

	private static final String TENANT = "tenant_id";

	/** The parser library visits a common table expression more than once. */
	private final Set<Object> bound = Collections.newSetFromMap(new IdentityHashMap<>());

	private TenantConditions() {
		init(true);
	}

	/**
	 * Returns the statement, restricted to the institution of the transaction.
	 * @throws IllegalArgumentException if the statement cannot be parsed
	 */
	static String in(String sql) {
		if (!NAMES_A_TABLE.matcher(sql).find()) {
			return sql;
		}
		try {
			Statement statement = CCJSqlParserUtil.parse(NOTHING_SELECTED.matcher(sql).replaceAll("select 1 from"));
			statement.accept(new TenantConditions(), null);
			return statement.toString();
		}
		catch (JSQLParserException ex) {
			throw new IllegalArgumentException("This statement cannot be bound to an institution: " + sql, ex);
		}
	}

	/** The parser library treats every common table expression as a query. */
	@Override
	public <S> @Nullable Void visit(WithItem<?> item, @Nullable S context) {
		switch (item.getParenthesedStatement()) {
			case ParenthesedInsert insert -> visit(insert.getInsert(), context);
			case ParenthesedUpdate update -> visit(update.getUpdate(), context);
			case ParenthesedDelete delete -> visit(delete.getDelete(), context);
			default -> super.visit(item, context);
		}
		return null;
	}

	@Override
	public <S> @Nullable Void visit(PlainSelect select, @Nullable S context) {
		super.visit(select, context);
		if (!this.bound.add(select)) {
			return null;
		}
		List<Expression> conditions = joined(select.getFromItem(), select.getJoins());
		select.setWhere(and(select.getWhere(), conditions));
		return null;
	}

	@Override
	public <S> @Nullable Void visit(Update update, @Nullable S context) {
		super.visit(update, context);
		if (!this.bound.add(update)) {
			return null;
		}
		List<Expression> conditions = joined(update.getTable(), update.getStartJoins());
		conditions.addAll(joined(update.getFromItem(), update.getJoins()));
		update.setWhere(and(update.getWhere(), conditions));
		return null;
	}

	@Override
	public <S> @Nullable Void visit(Delete delete, @Nullable S context) {
		super.visit(delete, context);
		if (!this.bound.add(delete)) {
			return null;
		}
		List<Expression> conditions = joined(delete.getTable(), delete.getJoins());
		if (delete.getUsingList() != null) {
			delete.getUsingList().forEach((table) -> addCondition(conditions, table));
		}
		delete.setWhere(and(delete.getWhere(), conditions));
		return null;
	}

	/** The parser library fails on an aggregate with both an order and a filter. */
	@Override
	public <S> @Nullable Void visit(AnalyticExpression expression, @Nullable S context) {
		if (expression.getOrderByElements() == null) {
			expression.setOrderByElements(new ArrayList<>());
		}
		return super.visit(expression, context);
	}

	/**
	 * Conditions for the where clause; those of an outer join are added to its on clause.
	 */
	private static List<Expression> joined(@Nullable FromItem first, @Nullable List<Join> joins) {
		List<Expression> conditions = new ArrayList<>();
		addCondition(conditions, first);
		for (Join join : (joins != null) ? joins : List.<Join>of()) {
			if (join.isOuter() || join.isLeft() || join.isRight() || join.isFull()) {
				bindOuter(join);
			}
			else {
				addCondition(conditions, join.getFromItem());
			}
		}
		return conditions;
	}

	private static void bindOuter(Join join) {
		List<Expression> conditions = new ArrayList<>();
		addCondition(conditions, join.getFromItem());
		boolean bySame = join.getUsingColumns().stream().anyMatch((column) -> TENANT.equals(column.getColumnName()));
		if (!conditions.isEmpty() && !bySame) {
			join.setOnExpressions(List.of(Objects.requireNonNull(and(join.getOnExpression(), conditions))));
		}
	}

	private static void addCondition(List<Expression> conditions, @Nullable FromItem item) {
		if (item instanceof Table table && belongsToAnInstitution(table)) {
			var name = (table.getAlias() != null) ? new Table(table.getAlias().getName()) : table;
			conditions.add(new EqualsTo(new Column(name, TENANT), new Function("kernel.tenant")));
		}
	}

	private static boolean belongsToAnInstitution(Table table) {
		if (table.getSchemaName() == null) {
			return false;
		}
		String schema = table.getSchemaName().replace("\"", "");
		return !OF_NOBODY.contains(schema) && !OF_NOBODY.contains(schema + "." + table.getName().replace("\"", ""));
	}

	private static @Nullable Expression and(@Nullable Expression given, List<Expression> conditions) {
		Expression whole = (given instanceof OrExpression && !conditions.isEmpty())
				? new ParenthesedExpressionList<>(given) : given;
		for (Expression condition : conditions) {
			whole = (whole != null) ? new AndExpression(whole, condition) : condition;
		}
		return whole;
	}

}
