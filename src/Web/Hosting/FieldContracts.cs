using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Benefits;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace PlanPlatform.Web.Hosting;

/// <summary>Shows a field in the OpenAPI documents as the value that it carries.</summary>
internal sealed class FieldContracts(ISerializerDataContractResolver inner) : ISerializerDataContractResolver
{
    public DataContract GetDataContractForType(Type type) => inner.GetDataContractForType(Shown(type));

    private static Type Shown(Type type)
    {
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Field<>))
            return Shown(type.GetGenericArguments()[0]);
        if (type == typeof(Identifier) || type == typeof(DocumentPriority) || type == typeof(ReadOnlyMemory<byte>))
            return typeof(string);
        return type == typeof(IReadOnlyList<Identifier>) ? typeof(IReadOnlyList<string>) : type;
    }
}
