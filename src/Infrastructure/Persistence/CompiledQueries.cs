using System.Collections.Concurrent;
using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using PlanPlatform.Application.Common;

namespace PlanPlatform.Infrastructure.Persistence;

// Queries that are made and translated once for each model: taking them apart anew at every call costs more than running them.
internal static class CompiledQueries
{
    private static readonly ConcurrentDictionary<(IModel Model, MethodInfo Query), Delegate> Known = new();

    public static IAsyncEnumerable<T> Run<T1, T2, T>(PlanPlatformDbContext context, Func<IPlanPlatformDb, T1, T2, IQueryable<T>> query, T1 first, T2 second) =>
        Of<Func<PlanPlatformDbContext, T1, T2, IQueryable<T>>, Func<PlanPlatformDbContext, T1, T2, IAsyncEnumerable<T>>>(
            context, query, () => query(context, first, second), EF.CompileAsyncQuery)(context, first, second);

    public static IAsyncEnumerable<T> Run<T1, T2, T3, T>(
        PlanPlatformDbContext context, Func<IPlanPlatformDb, T1, T2, T3, IQueryable<T>> query, T1 first, T2 second, T3 third) =>
        Of<Func<PlanPlatformDbContext, T1, T2, T3, IQueryable<T>>, Func<PlanPlatformDbContext, T1, T2, T3, IAsyncEnumerable<T>>>(
            context, query, () => query(context, first, second, third), EF.CompileAsyncQuery)(context, first, second, third);

    private static TCompiled Of<TQuery, TCompiled>(
        PlanPlatformDbContext context, Delegate query, Func<IQueryable> make, Func<Expression<TQuery>, TCompiled> compile)
        where TCompiled : Delegate =>
        (TCompiled)Known.GetOrAdd(
            (context.Model, query.Method),
            key =>
            {
                var parameters = key.Query.GetParameters().Skip(1).Select(parameter => Expression.Parameter(parameter.ParameterType, parameter.Name)).ToList();
                var body = new Parameters(parameters).Visit(make().Expression);
                return compile(Expression.Lambda<TQuery>(body, [Expression.Parameter(typeof(PlanPlatformDbContext), "db"), .. parameters]));
            });

    // Puts parameters, which are known by name, where a query holds the values of the call that made it. Any other value of that call would
    // stay in the query for all others.
    private sealed class Parameters(List<ParameterExpression> all) : ExpressionVisitor
    {
        protected override Expression VisitMember(MemberExpression node)
        {
            if (!IsCaptured(node))
                return base.VisitMember(node);
            if (all.Find(parameter => parameter.Name == node.Member.Name && parameter.Type == node.Type) is { } parameter)
                return parameter;
            var value = Expression.Lambda<Func<object?>>(Expression.Convert(node, typeof(object))).Compile(preferInterpretation: true)();
            return value is IQueryable part
                ? Visit(part.Expression)
                : throw new InvalidOperationException($"A compiled query holds '{node.Member.Name}', which is no parameter of it.");
        }

        private static bool IsCaptured(Expression? node) => node is ConstantExpression || (node is MemberExpression member && IsCaptured(member.Expression));
    }
}
