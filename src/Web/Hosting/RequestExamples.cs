using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using PlanPlatform.Web.Apis.Benefits;
using PlanPlatform.Web.Apis.Storage;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace PlanPlatform.Web.Hosting;

/// <summary>What "try it out" begins with: requests that work with the demo data, and create. A made-up example would delete.</summary>
internal sealed class RequestExamples : ISchemaFilter
{
    private static readonly Dictionary<Type, string> Examples = new()
    {
        [typeof(GenerateClientAuthTokenRequest)] = """
            {"client_id": "demo-client", "client_secret": "demo-secret", "fingerprint": "device-fingerprint-123",
             "user": {"first_name": "John", "last_name": "Doe", "email": "john.doe@example.com", "group_name": "my-domain"}}
            """,
        [typeof(SyncPlanRequest)] = """
            {"plan_name": "Basic Plan", "description": "This is a basic plan", "collection_id": "collection-123", "color": "#FF5733"}
            """,
        [typeof(SyncGroupRequest)] = """{"group_name": "Basic group"}""",
        [typeof(SyncDocumentRequest)] = """{"document_name": "Plan Document 1", "collection_id": "collection-123"}""",
        [typeof(SyncSupplementalBenefitRequest)] = """{"benefit_name": "Dental Coverage"}""",
        [typeof(GetPlansRequest)] = """{"limit": 10}""",
        [typeof(FetchGroupsRequest)] = "{}",
        [typeof(GetDocumentsRequest)] = """{"collection_id": "collection-123"}""",
        [typeof(GetSupplementalBenefitsRequest)] = "{}",
        [typeof(QuotaPlanRequest)] = """{"name": "Basic", "description": "For everybody", "quota": 1024}""",
        [typeof(AddStorageUserRequest)] = """{"email": "ada@example.com", "firstName": "Ada", "lastName": "Lovelace", "roles": ["ROLE_ORIGINATOR"]}""",
        [typeof(ChangeStorageUserRequest)] = """{"roles": ["ROLE_ORIGINATOR"]}""",
    };

    public void Apply(IOpenApiSchema schema, SchemaFilterContext context)
    {
        if (schema is OpenApiSchema described && Examples.TryGetValue(context.Type, out var example))
            described.Examples = [JsonNode.Parse(example)!];
    }
}
