using System.Diagnostics;
using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Storage;
using PlanPlatform.Infrastructure.Identity;
using PlanPlatform.Infrastructure.Persistence;

namespace PlanPlatform.Infrastructure.Tests;

/// <summary>
/// Translates for SQL Server, too, whatever query the suites put to SQLite: what the framework can't translate there fails where it is asked. That is the
/// framework's part alone. Statements written by hand aren't seen, nor is what the server itself would refuse, nor what reaches no test.
/// </summary>
internal sealed class SqlServerTranslation : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
{
    private static readonly string Starting = CoreEventId.QueryCompilationStarting.Name!;
    private static readonly MethodInfo Compile = typeof(IDatabase).GetMethod(nameof(IDatabase.CompileQuery))!;

    [ModuleInitializer]
    internal static void Begin() => DiagnosticListener.AllListeners.Subscribe(new SqlServerTranslation());

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == DbLoggerCategory.Name)
            value.Subscribe(this, name => name == Starting);
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Value is not QueryExpressionEventData starting)
            return;
        using var context = new SqlServerDesignTime().CreateDbContext([]);
        var query = new Roots(context).Visit(starting.Expression);

        // The event comes for what is translated here as well, in which there is nothing to exchange any more.
        if (query == starting.Expression)
            return;
        var result = query.Type.IsAssignableTo(typeof(IQueryable))
            ? typeof(IAsyncEnumerable<>).MakeGenericType(query.Type.GetInterfaces().Append(query.Type).First(IsGenericQueryable).GenericTypeArguments)
            : typeof(Task<>).MakeGenericType(query.Type);
        Compile.MakeGenericMethod(result).Invoke(context.GetService<IDatabase>(), BindingFlags.DoNotWrapExceptions, binder: null, [query, true], culture: null);
    }

    public void OnCompleted()
    {
        // It goes on as long as the process.
    }

    public void OnError(Exception error)
    {
        // None comes.
    }

    private static bool IsGenericQueryable(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IQueryable<>);

    // The tables of the other model. Accounts are held there where the decision at hand rests on them, so all are asked for in that way.
    private sealed class Roots(SqlServerDbContext context) : ExpressionVisitor
    {
        protected override Expression VisitExtension(Expression node) => node switch
        {
            QueryRootExpression root when root.EntityType.Model == context.Model => node,
            QueryRootExpression { EntityType.ClrType: { } type } when type == typeof(Account) => ((QueryRootExpression)context.HeldAccounts.Expression).DetachQueryProvider(),
            QueryRootExpression root => root.UpdateEntityType(context.Model.FindEntityType(root.EntityType.Name)!),
            _ => base.VisitExtension(node),
        };
    }
}
