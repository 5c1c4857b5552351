using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using PlanPlatform.Application.Common;

namespace PlanPlatform.Web.Apis.Common;

/// <summary>The names of a request's members: a command's property path as its wire type spells it, <c>User.Email</c> as <c>user.email</c>.</summary>
internal static class WireNames
{
    private static readonly ConcurrentDictionary<Type, Dictionary<string, string>> Known = new();

    // A name that the wire type doesn't have (a header's) is what it is.
    public static string Of(HttpContext context, string propertyPath) =>
        BodyType(context) is { } type && Names(type).TryGetValue(propertyPath, out var name) ? name : propertyPath;

    public static Dictionary<string, string> Names(Type wireType) => Known.GetOrAdd(wireType, static type => Walk(type, "", "").ToDictionary(StringComparer.Ordinal));

    private static Type? BodyType(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<ControllerActionDescriptor>()?.Parameters
            .FirstOrDefault(parameter => parameter.BindingInfo?.BindingSource == BindingSource.Body)?.ParameterType;

    private static IEnumerable<KeyValuePair<string, string>> Walk(Type type, string path, string name)
    {
        foreach (var property in type.GetProperties())
        {
            if (property.GetCustomAttribute<JsonPropertyNameAttribute>() is not { } wire)
                continue;
            yield return KeyValuePair.Create(path + property.Name, name + wire.Name);
            var value = property.PropertyType.IsGenericType && property.PropertyType.GetGenericTypeDefinition() == typeof(Field<>)
                ? property.PropertyType.GetGenericArguments()[0]
                : property.PropertyType;
            if (value.Assembly == typeof(WireNames).Assembly)
            {
                foreach (var nested in Walk(value, $"{path}{property.Name}.", $"{name}{wire.Name}."))
                    yield return nested;
            }
        }
    }
}
