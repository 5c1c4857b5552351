using Microsoft.OpenApi;
using PlanPlatform.Domain.Compliance;
using PlanPlatform.Web.Apis.Common;
using PlanPlatform.Web.Apis.Compliance;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace PlanPlatform.Web.Hosting;

/// <summary>Shows the form of a document, whose parts are read by hand as they come in.</summary>
internal sealed class DocumentFormFilter : IOperationFilter
{
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        if (!Array.Exists(context.MethodInfo.GetParameters(), parameter => parameter.ParameterType == typeof(CompanyDocumentRequest)))
            return;
        operation.RequestBody = new OpenApiRequestBody
        {
            Required = true,
            Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal)
            {
                [MultipartForm.MediaType] = new()
                {
                    Schema = new OpenApiSchema
                    {
                        Type = JsonSchemaType.Object,
                        Required = new HashSet<string>(StringComparer.Ordinal) { "file", "kind" },
                        Properties = new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal)
                        {
                            ["file"] = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary", Description = "The file, 25 MiB at most." },
                            ["name"] = new OpenApiSchema { Type = JsonSchemaType.String, Description = "The name, 200 characters at most; the file's when left out." },
                            ["kind"] = new OpenApiSchema
                            {
                                Type = JsonSchemaType.String,
                                Enum = [.. Enum.GetValues<CompanyDocumentKind>().Select(kind => System.Text.Json.Nodes.JsonValue.Create(DocumentKindWords.Of(kind)))],
                            },
                        },
                    },
                },
            },
        };
    }
}
