using Microsoft.OpenApi;
using PlanPlatform.Web.Apis.Common;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace PlanPlatform.Web.Hosting;

/// <summary>Shows the token endpoint's form, which is read by hand because RFC 6749 forbids what model binding would accept.</summary>
internal sealed class TokenFormFilter : IOperationFilter
{
    private static readonly string[] Parameters = ["grant_type", "client_id", "client_secret", "scope", "organisation"];

    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        if (context.MethodInfo.GetCustomAttributes(typeof(OperationAttribute), inherit: false) is not [OperationAttribute { Name: "token" }])
            return;
        operation.RequestBody = new OpenApiRequestBody
        {
            Required = true,
            Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal)
            {
                ["application/x-www-form-urlencoded"] = new()
                {
                    Schema = new OpenApiSchema
                    {
                        Type = JsonSchemaType.Object,
                        Required = new HashSet<string>(StringComparer.Ordinal) { "grant_type" },
                        Properties = Parameters.ToDictionary(
                            name => name, _ => (IOpenApiSchema)new OpenApiSchema { Type = JsonSchemaType.String }, StringComparer.Ordinal),
                    },
                },
            },
        };
    }
}
