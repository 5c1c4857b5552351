using System.Collections.Concurrent;
using System.Reflection;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Web.Apis.Common;

/// <summary>A request body whose members are fields. What can't be read in it is found here, for every API alike.</summary>
public abstract record WireRequest
{
    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> FieldsByType = new();

    /// <summary>The members whose JSON type is wrong, as problems of the command.</summary>
    internal virtual IEnumerable<FieldProblem> UnreadableFields() => UnreadableIn(this, "");

    private static IEnumerable<FieldProblem> UnreadableIn(object request, string path)
    {
        var fields = FieldsByType.GetOrAdd(
            request.GetType(),
            type => type.GetProperties().Where(property => typeof(IField).IsAssignableFrom(property.PropertyType)).ToArray());
        foreach (var property in fields)
        {
            var field = (IField)property.GetValue(request)!;
            if (field.State == FieldState.Unreadable)
                yield return new FieldProblem(path + property.Name, Problems.WrongType, "is of the wrong type or unreadable");
            foreach (var problem in field.Value is WireRequest nested ? UnreadableIn(nested, $"{path}{property.Name}.") : [])
                yield return problem;
        }
    }
}
